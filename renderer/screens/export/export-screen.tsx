import { useMemo, useState } from 'react';
import { isOpen } from '#shared/model/finding';
import { exportText } from '#shared/text/screens';
import { Button } from '../../controls/button';
import { useChoices } from '../../controls/choices';
import { Empty } from '../../controls/empty';
import { Progress } from '../../shell/progress';
import { useShell, useShown } from '../../store/context';
import type { ExportKind } from '../../store/state';
import { formsInOrder } from '../../store/tree';
import { ScreenFrame } from '../screen-frame';
import { ExportForms } from './export-forms';
import { ExportResult } from './export-result';
import { FormatChoice } from './format-choice';
import { FormatOptions } from './format-options';
import { OpenFindings } from './open-findings';
import { runExport, type Exported } from './run-export';

type ExportScreenProps = {
  readonly format: ExportKind;
  /** Ids of the forms proposed; empty proposes all of the year. */
  readonly forms: readonly string[];
};

/** Which forms, in which format, and why in spite of open findings. */
export function ExportScreen({ format: given, forms: proposed }: ExportScreenProps) {
  const shell = useShell();
  const outline = useShown((state) => state.outline);
  const findings = useShown((state) => state.findings);
  const working = useShown((state) => state.working > 0);
  const [format, setFormat] = useState(given);
  const [reason, setReason] = useState('');
  const [exported, setExported] = useState<Exported | null>(null);
  const order = useMemo(() => (outline === null ? [] : formsInOrder(outline)), [outline]);
  const choices = useChoices<string>(() => (proposed.length > 0 ? proposed : order.map(({ id }) => id)));
  const { chosen } = choices;
  const open = useMemo(
    () => findings?.filter((finding) => finding.level === 'E' && isOpen(finding) && chosen.has(finding.declarationId)) ?? [],
    [findings, chosen],
  );
  const ready = !working && chosen.size > 0 && (open.length === 0 || reason.trim() !== '');
  const ids = useMemo(() => order.map(({ id }) => id).filter((id) => chosen.has(id)), [order, chosen]);
  const choose = (next: ExportKind) => {
    setFormat(next);
    setExported(null);
  };
  const run = async () => {
    const all = chosen.size === order.length;
    const only = ids.length === 1 && !all ? (order.find(({ id }) => id === ids[0])?.name ?? null) : null;
    setExported(null);
    setExported(await runExport(shell, { format, forms: all ? [] : ids, only, reason: open.length === 0 ? '' : reason.trim() }));
  };
  return (
    <ScreenFrame
      title={exportText.heading}
      bar={
        <>
          <Progress />
          <span className="grow" />
          <Button look="primary" data-first disabled={!ready} onClick={() => void run()}>
            {exportText.run(exportText.formats[format].title, chosen.size)}
          </Button>
        </>
      }
    >
      {order.length === 0 || outline === null ? (
        <Empty text={exportText.noForms} />
      ) : (
        <div className="export">
          <ExportForms outline={outline} choices={choices} />
          <div className="export-how">
            <FormatChoice format={format} onFormat={choose} />
            <FormatOptions format={format} forms={ids} here={{ kind: 'export', format, forms: ids }} />
            {exported === null ? null : <ExportResult exported={exported} />}
            <OpenFindings findings={open} reason={reason} onReason={setReason} />
          </div>
        </div>
      )}
    </ScreenFrame>
  );
}
