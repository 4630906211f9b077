import { useEffect, useState } from 'react';
import { printText } from '#shared/text/printing';
import type { PrintZoom } from '../../store/preferences';
import { printZooms } from './page-scale';

type PageToolsProps = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly zoom: PrintZoom;
  readonly onZoom: (zoom: PrintZoom) => void;
  readonly onStep: (by: 1 | -1) => void;
};

/** Above the pages: which page of how many, and how large. */
export function PageTools({ page, pages, onPage, zoom, onZoom, onStep }: PageToolsProps) {
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = () => {
    const asked = Math.min(Math.max(Math.round(Number(typed)), 1), pages);
    if (Number.isFinite(asked)) onPage(asked);
    setTyped(String(Number.isFinite(asked) ? asked : page));
  };
  return (
    <div className="print-tools">
      <button type="button" className="icon-button" aria-label={printText.previousPage} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        ‹
      </button>
      <input
        className="print-number"
        inputMode="numeric"
        aria-label={printText.page}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
        }}
        onBlur={go}
      />
      <span>{printText.of(pages)}</span>
      <button type="button" className="icon-button" aria-label={printText.nextPage} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        ›
      </button>
      <span className="print-tools-gap" />
      <button type="button" className="icon-button" aria-label={printText.zoomOut} onClick={() => onStep(-1)}>
        −
      </button>
      <select aria-label={printText.zoomLabel} value={zoom} onChange={({ target: { value } }) => onZoom(value === 'width' || value === 'page' ? value : Number(value))}>
        <option value="width">{printText.zooms.width}</option>
        <option value="page">{printText.zooms.page}</option>
        {printZooms.map((step) => (
          <option key={step} value={step}>
            {printText.percent(step)}
          </option>
        ))}
      </select>
      <button type="button" className="icon-button" aria-label={printText.zoomIn} onClick={() => onStep(1)}>
        +
      </button>
    </div>
  );
}
