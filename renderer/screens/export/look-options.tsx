import { useEffect, useState } from 'react';
import type { InstalledFont } from '#shared/api/outputs';
import { lookText } from '#shared/text/printing';
import { Checkbox } from '../../controls/checkbox';
import { useShell, useShown } from '../../store/context';
import type { Look } from '../../store/preferences';

/** How the forms look on paper: font, cover, contents, 草稿. Remembered. */
export function LookOptions() {
  const { store, ask } = useShell();
  const look = useShown((state) => state.look);
  const [fonts, setFonts] = useState<readonly InstalledFont[] | null>(null);
  useEffect(() => {
    let gone = false;
    void ask('font.list', {}).then((reply) => {
      if (reply.ok && !gone) setFonts(reply.value);
    });
    return () => {
      gone = true;
    };
  }, [ask]);
  const set = (change: Partial<Look>) => store.setState({ look: { ...look, ...change } });
  const known = look.font === null || fonts === null || fonts.some(({ id }) => id === look.font);
  return (
    <div className="look">
      <label className="look-font">
        <span>{lookText.font}</span>
        <select value={look.font ?? ''} onChange={({ target: { value } }) => set({ font: value === '' ? null : value })}>
          <option value="">{lookText.ownFont}</option>
          {fonts?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {known || look.font === null ? null : <option value={look.font}>{lookText.fontGone(look.font)}</option>}
        </select>
      </label>
      <Checkbox checked={look.cover} label={lookText.cover} onChange={(cover) => set({ cover })} />
      <Checkbox checked={look.contents} label={lookText.contents} onChange={(contents) => set({ contents })} />
      <Checkbox checked={look.watermark} label={lookText.watermark} onChange={(watermark) => set({ watermark })} />
    </div>
  );
}
