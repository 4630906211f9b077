import { useState } from 'react';
import type { StatementView } from '#shared/api/outputs';
import type { StatementOutline, StatementSection } from '#shared/model/statement-outline';
import { outlineText } from '#shared/text/outline';
import { Checkbox } from '../../controls/checkbox';
import { moveWithin } from '../../controls/move-within';
import { PlaceholderBox } from './placeholder-box';
import { emptySection, SectionRow } from './section-row';

type StatementEditorProps = { readonly outline: StatementOutline; readonly figures: StatementView['figures']; readonly onOutline: (outline: StatementOutline) => void };

/** Title, cover, contents, and the parts in their order. */
export function StatementEditor({ outline, figures, onOutline }: StatementEditorProps) {
  const { sections } = outline;
  const [keys, setKeys] = useState<readonly number[]>(() => sections.map((_, index) => index));
  const change = (next: readonly StatementSection[], nextKeys = keys) => {
    setKeys(nextKeys);
    onOutline({ ...outline, sections: [...next] });
  };
  const fresh = Math.max(-1, ...keys) + 1;
  return (
    <div className="statement">
      <p className="muted">{outlineText.hint}</p>
      <div className="statement-head">
        <span>{outlineText.title}</span>
        <PlaceholderBox label={outlineText.title} text={outline.title} lines={1} figures={figures} onText={(title) => onOutline({ ...outline, title: title.replaceAll(/[\r\n]+/g, '') })} />
        <Checkbox checked={outline.cover} label={outlineText.cover} onChange={(cover) => onOutline({ ...outline, cover })} />
        <Checkbox checked={outline.contents} label={outlineText.contents} onChange={(contents) => onOutline({ ...outline, contents })} />
      </div>
      <ol className="sections" aria-label={outlineText.sections}>
        {sections.map((section, index) => (
          <SectionRow
            key={keys[index] ?? index}
            section={section}
            number={index + 1}
            last={index === sections.length - 1}
            only={sections.length === 1}
            figures={figures}
            onChange={(changed) => change(sections.with(index, changed))}
            onMove={(by) => change(moveWithin(sections, index, by), moveWithin(keys, index, by))}
            onRemove={() => change(sections.toSpliced(index, 1), keys.toSpliced(index, 1))}
            onAdd={(kind) => change(sections.toSpliced(index + 1, 0, emptySection(kind)), keys.toSpliced(index + 1, 0, fresh))}
          />
        ))}
      </ol>
    </div>
  );
}
