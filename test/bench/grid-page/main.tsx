import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { parseTemplate } from '#shared/template/schema';
import { createYearRows } from '../../../renderer/year-grid/year-rows';
import { standardWidths } from '../../../renderer/year-grid/year-geometry';
import { YearSheet } from '../../../renderer/year-grid/year-sheet';
import { noFilter, viewOf } from '../../../renderer/year-grid/year-view';
import type { YearColumn } from '../../../renderer/year-grid/year-view';
import futian from '../../../resources/templates/shenzhen-futian-project.json';
import { columns as known, madeRows } from './rows';
import '../../../renderer/theme.css';

/** The year's grid with `?rows=50000` made rows, or with `?plain` a bare HTML table of the rows that fit the window. */
const query = new URLSearchParams(location.search);
const template = parseTemplate(futian);
const count = Number(query.get('rows') ?? 30);
const rows = createYearRows();
rows.begin(known, count);
rows.add(madeRows(count));
const columns: readonly YearColumn[] = ['project', ...known, 'findings'];
const widths = columns.map((column) => standardWidths[column]);
const forms = Array.from({ length: Math.ceil(count / 30) }, (_, index) => ({ id: `f${index}`, name: `项目${index}`, unitId: 'u', unit: '本级' }));
const nothing = () => {};

function Page() {
  const shape = useStore(rows.store, (state) => state.shape);
  const [order] = useState(() => viewOf(rows, { forms, levelsFound: () => [], initialsOf: () => '' }, noFilter, null));
  return (
    <YearSheet
      key={shape}
      rows={rows}
      order={order}
      columns={columns}
      widths={widths}
      zoom={1}
      year={2023}
      readOnly={false}
      sort={null}
      templateOf={() => template}
      shown={(row, column) => (column === 'unitName' || column === 'findings' ? '' : column === 'project' ? `项目${row.form.slice(1)}` : rows.text(row, column))}
      findingsOf={() => undefined}
      onSend={(_, parts) => rows.apply(parts)}
      onSort={nothing}
      onWidth={nothing}
      onUndo={nothing}
      onRedo={nothing}
      onFix={nothing}
      onOpen={nothing}
      onConfirm={nothing}
      onLeftOver={nothing}
    />
  );
}

/** What there is to beat: nothing but cells, one of which is marked, and one text that is set. */
function plainTable(root: HTMLElement): void {
  const table = document.createElement('table');
  for (const row of madeRows(Math.ceil(window.innerHeight / 28) + 40)) {
    const line = table.insertRow();
    for (const text of ['项目', ...row.texts, '']) line.insertCell().textContent = text;
  }
  const scroller = document.createElement('div');
  scroller.className = 'plain year-scroll';
  scroller.tabIndex = 0;
  scroller.append(table);
  root.append(scroller);
  let at = 0;
  const mark = (next: number) => {
    table.rows[at]?.cells[3]?.classList.remove('here');
    at = (next + table.rows.length) % table.rows.length;
    table.rows[at]?.cells[3]?.classList.add('here');
    table.rows[at]?.scrollIntoView({ block: 'nearest' });
  };
  window.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') mark(at + 1);
    const cell = table.rows[at]?.cells[3];
    if (event.key === 'Enter' && cell) {
      cell.textContent = `≥${at}人`;
      mark(at + 1);
    }
    event.preventDefault();
  });
  mark(0);
  scroller.focus();
}

const paints: number[] = [];
// After the frame that shows what the key did.
window.addEventListener('keydown', ({ timeStamp }) => {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => paints.push(performance.now() - timeStamp));
    port1.start();
    port2.postMessage(null);
  });
}, { capture: true });

/** Lengths of the frames in which the list scrolls by most of a window each. */
async function scroll(frames: number): Promise<number[]> {
  const scroller = document.querySelector<HTMLElement>('.year-scroll');
  const times: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  if (!scroller) return times;
  for (let frame = 0; frame < frames; frame += 1) {
    const room = scroller.scrollHeight - scroller.clientHeight;
    scroller.scrollTop = room === 0 ? 0 : (scroller.scrollTop + 400) % room;
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
}

Object.assign(window, { bench: { paints, scroll } });
const root = document.getElementById('root');
if (root && query.has('plain')) plainTable(root);
else if (root) createRoot(root).render(<Page />);
