import type { UploadMapping } from '#shared/template/schema';
import { uploadText } from '#shared/text/upload';

type MappingRulesProps = { readonly mapping: UploadMapping; readonly onMapping: (mapping: UploadMapping) => void };

/** What is decided for the whole file. */
export function MappingRules({ mapping, onMapping }: MappingRulesProps) {
  const set = (change: Partial<UploadMapping>) => onMapping({ ...mapping, ...change });
  const setMoney = (unit: string) => {
    const { moneyUnit: _, ...rest } = mapping;
    onMapping(unit === '元' || unit === '万元' ? { ...rest, moneyUnit: unit } : rest);
  };
  return (
    <section className="mapping-rules" aria-label={uploadText.rules}>
      <label>
        <span>{uploadText.sheet}</span>
        <input value={mapping.sheet} onChange={(event) => set({ sheet: event.target.value })} />
      </label>
      <label>
        <span>{uploadText.notApplicable}</span>
        <select value={mapping.sendNotApplicable ? 'send' : 'leave'} onChange={(event) => set({ sendNotApplicable: event.target.value === 'send' })}>
          <option value="leave">{uploadText.notApplicables.leave}</option>
          <option value="send">{uploadText.notApplicables.send}</option>
        </select>
      </label>
      <label>
        <span>{uploadText.ranges}</span>
        <select value={mapping.ranges} onChange={(event) => set({ ranges: event.target.value === 'split' ? 'split' : 'asOther' })}>
          <option value="asOther">{uploadText.rangeChoices.asOther}</option>
          <option value="split">{uploadText.rangeChoices.split}</option>
        </select>
      </label>
      <label>
        <span>{uploadText.money}</span>
        <select value={mapping.moneyUnit ?? ''} onChange={(event) => setMoney(event.target.value)}>
          <option value="">{uploadText.moneyAsForm}</option>
          <option value="元">元</option>
          <option value="万元">万元</option>
        </select>
      </label>
      <label>
        <span>{uploadText.refused}</span>
        <input value={mapping.refused} title={uploadText.refusedHint} onChange={(event) => set({ refused: event.target.value })} />
      </label>
    </section>
  );
}
