import { useEffect, useState } from 'react';
import type { MethodValue } from '#shared/api/contract';
import { openText } from '#shared/text/screens';
import { showFault } from '../store/ask';
import { Button } from '../controls/button';
import { Empty } from '../controls/empty';
import { useShell } from '../store/context';
import { RecentList } from './recent-list';
import { ScreenFrame } from './screen-frame';

/** In a browser: the workbooks of the host's folder, and one from elsewhere. The window has its own dialog instead. */
export function OpenScreen() {
  const { ask, files, flow, store } = useShell();
  const [recent, setRecent] = useState<MethodValue<'file.recent'> | null>(null);
  useEffect(() => {
    void ask('file.recent', {}).then((reply) => {
      if (reply.ok) setRecent(reply.value);
    });
  }, [ask]);
  const upload = async () => {
    const chosen = await files.chooseWorkbook();
    if (!chosen.ok) showFault(store, chosen.message);
    else if (chosen.value !== null) await flow.openWorkbook(chosen.value);
  };
  return (
    <ScreenFrame title={openText.heading} narrow>
      {recent === null || recent.length === 0 ? <Empty text={openText.none} /> : <p className="muted">{openText.hint}</p>}
      {recent === null ? null : <RecentList recent={recent} />}
      <div className="form-actions">
        <Button onClick={() => void upload()}>{openText.upload}</Button>
      </div>
    </ScreenFrame>
  );
}
