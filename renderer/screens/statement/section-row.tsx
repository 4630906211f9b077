import type { StatementSection } from '#shared/model/statement-outline';
import type { StatementView } from '#shared/api/outputs';
import { outlineText } from '#shared/text/outline';
import { movingKey, RowTools } from '../../controls/row-tools';
import { PlaceholderBox } from './placeholder-box';

type SectionRowProps = {
  readonly section: StatementSection;
  /** From 1. */
  readonly number: number;
  readonly last: boolean;
  readonly only: boolean;
  readonly figures: StatementView['figures'];
  readonly onChange: (section: StatementSection) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onAdd: (kind: StatementSection['kind']) => void;
};

// The keys of an object literal, in the order in which they are written.
export const sectionKinds = Object.keys(outlineText.kinds) as StatementSection['kind'][];

export function emptySection(kind: StatementSection['kind']): StatementSection {
  if (kind === 'heading') return { kind, level: 2, text: '' };
  return kind === 'paragraph' ? { kind, text: '' } : { kind };
}

/** One part of the text: words of the person's own, or what the program fills in. */
export function SectionRow({ section, number, last, only, figures, onChange, onMove, onRemove, onAdd }: SectionRowProps) {
  return (
    <li>
      <div
        className={section.kind === 'heading' ? `section section-level-${section.level}` : 'section'}
        onKeyDown={(event) => {
          const by = movingKey(event);
          if (by === null) return;
          event.preventDefault();
          onMove(by);
        }}
      >
        <div className="section-kind">
          <span className="tag">{outlineText.kinds[section.kind]}</span>
          {section.kind === 'heading' ? (
            <select aria-label={outlineText.level(number)} value={section.level} onChange={(event) => onChange({ ...section, level: Number(event.target.value) })}>
              {([1, 2, 3] as const).map((level) => (
                <option key={level} value={level}>
                  {outlineText.levels[level]}
                </option>
              ))}
            </select>
          ) : null}
        </div>
        <div className="section-text">
          {section.kind === 'heading' ? (
            <PlaceholderBox label={outlineText.headingOf(number)} text={section.text} lines={1} figures={figures} onText={(text) => onChange({ ...section, text: text.replaceAll(/[\r\n]+/g, '') })} />
          ) : section.kind === 'paragraph' ? (
            <PlaceholderBox label={outlineText.paragraphOf(number)} text={section.text} lines={Math.min(10, Math.max(3, Math.ceil(section.text.length / 45)))} figures={figures} onText={(text) => onChange({ ...section, text })} />
          ) : (
            <p className="muted">{outlineText.filledBy[section.kind]}</p>
          )}
        </div>
        <div className="section-tools">
          <RowTools up={outlineText.up(number)} down={outlineText.down(number)} remove={outlineText.remove(number)} first={number === 1} last={last} removable={!only} onMove={onMove} onRemove={onRemove} />
          <select
            aria-label={outlineText.addAfter(number)}
            value=""
            onChange={(event) => {
              const kind = sectionKinds.find((one) => one === event.target.value);
              if (kind !== undefined) onAdd(kind);
            }}
          >
            <option value="">{outlineText.add}</option>
            {sectionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {outlineText.kinds[kind]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </li>
  );
}
