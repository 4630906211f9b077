import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { RefObject } from 'react';
import type { Template } from '#shared/template/schema';
import type { GridStore } from '../grid/state';
import { isEditable } from './year-edits';
import type { YearSizes } from './year-geometry';
import { isPending } from './year-pending';
import { YearRowView, textSeparator } from './year-row';
import type { YearSheetProps } from './year-sheet-props';

type YearBodyProps = Pick<YearSheetProps, 'rows' | 'order' | 'columns' | 'shown' | 'templateOf' | 'findingsOf'> & {
  readonly gridId: string;
  readonly store: GridStore;
  readonly sizes: YearSizes;
  readonly scroller: RefObject<HTMLDivElement | null>;
};

/** The rows in view. Scrolling draws only this anew: the grid around it stays as it is. */
export function YearBody({ gridId, store, rows, order, columns, shown, templateOf, findingsOf, sizes, scroller }: YearBodyProps) {
  const virtual = useVirtualizer({ count: order.length, getScrollElement: () => scroller.current, estimateSize: () => sizes.rowHeight, overscan: 6 });
  useEffect(() => virtual.measure(), [virtual, sizes]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index;

  // The active cell may have come into view, and is told to those who do not see it.
  useLayoutEffect(() => store.setState({}), [store, first, order]);

  const editableOf = useMemo(() => {
    const known = new Map<Template | undefined, string>();
    return (template: Template | undefined) => {
      const marks = known.get(template) ?? columns.map((column) => (isEditable(template, column) ? '1' : '0')).join('');
      known.set(template, marks);
      return marks;
    };
  }, [columns]);

  return items.map(({ index, start }) => {
    const row = rows.row(order[index] ?? '');
    return row ? (
      <YearRowView
        key={row.id}
        gridId={gridId}
        row={index}
        top={sizes.headHeight + start}
        columns={columns}
        texts={columns.map((column) => shown(row, column)).join(textSeparator)}
        editable={editableOf(templateOf(row.form))}
        pending={columns.map((column) => (isPending(row, column) ? '1' : '0')).join('')}
        findings={findingsOf(row.id)}
      />
    ) : null;
  });
}
