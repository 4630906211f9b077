import { useMemo, useState } from 'react';
import type { ExportFormat } from '#shared/api/records';
import { isOpen } from '#shared/model/finding';
import { exportText } from '#shared/text/screens';
import { Button } from '../../controls/button';
import { useChoices } from '../../controls/choices';
import { Empty } from '../../controls/empty';
import { useShell, useShown } from '../../store/context';
import { formsInOrder } from '../../store/tree';
import { ScreenFrame } from '../screen-frame';
import { ExportForms } from './export-forms';
import { FormatChoice } from './format-choice';
import { OpenFindings } from './open-findings';
import { runExport } from './run-export';

type ExportScreenProps = {
  readonly format: ExportFormat;
  /** Ids of the forms proposed; empty proposes all of the year. */
  readonly forms: readonly string[];
};

/** Which forms, in which format, and why in spite of open findings. */
export function ExportScreen({ format: given, forms: proposed }: ExportScreenProps) {
  const shell = useShell();
  const outline = useShown((state) => state.outline);
  const findings = useShown((state) => state.findings);
  const [format, setFormat] = useState(given);
  const [reason, setReason] = useState('');
  const order = useMemo(() => (outline === null ? [] : formsInOrder(outline)), [outline]);
  const choices = useChoices<string>(() => (proposed.length > 0 ? proposed : order.map(({ id }) => id)));
  const { chosen } = choices;
  const open = useMemo(
    () => findings?.filter((finding) => finding.level === 'E' && isOpen(finding) && chosen.has(finding.declarationId)) ?? [],
    [findings, chosen],
  );
  const ready = chosen.size > 0 && (open.length === 0 || reason.trim() !== '');
  const run = () => {
    const all = chosen.size === order.length;
    const ids = order.map(({ id }) => id).filter((id) => chosen.has(id));
    const only = ids.length === 1 && !all ? (order.find(({ id }) => id === ids[0])?.name ?? null) : null;
    void runExport(shell, { format, forms: all ? [] : ids, only, reason: open.length === 0 ? '' : reason.trim() });
  };
  return (
    <ScreenFrame
      title={exportText.heading}
      bar={
        <>
          <span className="grow" />
          <Button look="primary" data-first disabled={!ready} onClick={run}>
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
            <FormatChoice format={format} onFormat={setFormat} />
            <OpenFindings findings={open} reason={reason} onReason={setReason} />
          </div>
        </div>
      )}
    </ScreenFrame>
  );
}
