import { beforeEach, describe, expect, test } from 'vitest';
import { formLike } from '../../test/grid/sample-layouts';
import { createGridController } from './controller';
import type { GridController } from './controller';
import type { GridHost, Offers } from './host';
import type { Slot } from './layout';
import { createGridStore } from './state';
import type { GridStore } from './state';

/** A grid that writes down what it was asked for, and a text area of one line. */
let done: string[];
let texts: Map<string, string>;
let offers: Offers | null;
let area: { value: string };
let store: GridStore;
let grid: GridController;
const name = ({ row, column }: Slot) => `${row}:${column}`;

function host(): GridHost {
  return {
    layout: formLike,
    editText: (slot) => (slot.row === 7 ? null : (texts.get(name(slot)) ?? '旧')),
    offers: (_, text, all) => offers && { ...offers, entries: all ? offers.entries : offers.entries.filter(({ label }) => label.includes(text)) },
    write: (slot, text) => done.push(`write ${name(slot)} ${text}`),
    take: (slot, offer) => done.push(`take ${name(slot)} ${offer.text}`),
    writeAll: (writes, reason) => done.push(`${reason} ${writes.map(({ slot, text }) => `${name(slot)}=${text}`).join(' ')}`),
    clear: ({ top, left, bottom, right }, reason) => done.push(`${reason} ${top}:${left}-${bottom}:${right}`),
    copy: () => ({ plain: '抄', html: '<table>' }),
    paste: (_, block) => done.push(`paste ${JSON.stringify(block)}`),
    textAt: (slot) => name(slot),
    command: (command) => {
      done.push(JSON.stringify(command));
      return command.kind !== 'fix';
    },
    today: () => '2023-05-01',
  };
}

beforeEach(() => {
  done = [];
  texts = new Map();
  offers = null;
  area = { value: '' };
  store = createGridStore({ row: 3, column: 2 });
  grid = createGridController(store);
  grid.connectHost(host());
  grid.connectEditor({
    focus: () => {},
    copy: () => {},
    text: () => area.value,
    set: (text) => {
      area.value = text;
    },
    insert: (text) => {
      area.value += text;
      grid.input();
    },
    settle: () => {},
  });
});

function press(...names: string[]): boolean[] {
  return names.map((keys) => {
    const parts = keys.split(/\+(?=.)/);
    const key = parts.at(-1) ?? '';
    return grid.keyDown({ key, code: '', ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), alt: parts.includes('Alt') });
  });
}
function type(text: string): void {
  area.value += text;
  grid.input();
}
const active = () => name(store.getState().selection.active);
const mode = () => store.getState().editing?.mode ?? 'ready';

describe('typing', () => {
  test('over a cell replaces it, and each way of leaving writes it', () => {
    type('新');
    expect(mode()).toBe('enter');
    press('Enter');
    expect(done).toEqual(['write 3:2 新']);
    expect([active(), mode(), area.value]).toEqual(['4:2', 'ready', '']);
    type('二');
    press('ArrowRight');
    type('三');
    grid.pointerDown({ row: 1, column: 1 }, false);
    type('四');
    grid.goTo({ row: 3, column: 3 });
    expect(done.slice(1)).toEqual(['write 4:2 二', 'write 4:3 三', 'write 1:1 四']);
  });

  test('what is the same is not written, Esc writes nothing, a cell that takes nothing stays', () => {
    type('旧');
    press('Enter');
    type('不要');
    press('Escape');
    grid.goTo({ row: 7, column: 2 });
    type('白打');
    expect([mode(), area.value]).toEqual(['ready', '']);
    press('Enter', 'F2');
    expect(done).toEqual([]);
  });

  test('F2 edits the text, F2 again lets arrows leave; a click into it keeps them inside', () => {
    texts.set('3:2', '原文');
    press('F2');
    expect([mode(), area.value]).toEqual(['edit', '原文']);
    expect(press('ArrowLeft')).toEqual([false]);
    press('F2', 'ArrowRight');
    expect([mode(), active()]).toEqual(['ready', '3:3']);
    type('x');
    grid.clickText();
    expect(mode()).toBe('edit');
  });

  test('Backspace empties and edits, Delete only empties, Alt+Enter breaks the line', () => {
    press('Backspace');
    expect([mode(), area.value]).toEqual(['edit', '']);
    type('甲');
    press('Alt+Enter');
    type('乙');
    press('Tab', 'Delete');
    expect(done).toEqual(['write 3:2 甲\n乙', 'clear 3:3-3:3']);
  });

  test('today is put in, into an empty cell or where one is typing', () => {
    press('Ctrl+;', 'Enter');
    type('至');
    press('Ctrl+;', 'Enter');
    expect(done).toEqual(['write 3:2 2023-05-01', 'write 4:2 至2023-05-01']);
  });

  test('Ctrl+Enter writes into the whole range; of one cell, and tells that it was written', () => {
    press('Shift+ArrowDown');
    type('同');
    press('Ctrl+Enter');
    expect(done).toEqual(['fillRange 3:2=同 4:2=同']);
    grid.goTo({ row: 3, column: 3 });
    type('一');
    press('Ctrl+Enter', 'Ctrl+Enter');
    expect(done.slice(1)).toEqual(['write 3:3 一', '{"kind":"confirm","written":true}', '{"kind":"confirm","written":false}']);
  });
});

describe('lists', () => {
  const entries = ['数量指标', '质量指标', '时效指标'].map((text) => ({ text, label: `*${text.slice(0, 2)}` }));

  test('a closed one takes its best match, or the entry that was gone to', () => {
    offers = { closed: true, entries };
    type('量');
    expect(store.getState().editing?.marked).toBe(0);
    press('ArrowDown', 'Enter');
    expect(done).toEqual(['take 3:2 质量指标']);
    type('没有的');
    press('Enter');
    expect(done.at(-1)).toBe('write 4:2 没有的');
  });

  test('opened by F2 it shows all, with the present one marked, and taking that changes nothing', () => {
    offers = { closed: true, entries };
    texts.set('3:2', '质量指标');
    press('F2');
    expect(store.getState().editing).toMatchObject({ marked: 1, offers: { entries } });
    press('Enter');
    expect(done).toEqual([]);
  });

  test('suggestions are taken only when one is chosen', () => {
    offers = { closed: false, entries };
    type('质量');
    press('Enter');
    type('质量');
    press('ArrowDown', 'Tab');
    expect(done).toEqual(['write 3:2 质量', 'take 4:2 质量指标']);
    expect(active()).toBe('4:3');
  });

  test('Esc first closes the suggestions, then gives up the text', () => {
    offers = { closed: false, entries };
    type('质量');
    press('Escape');
    expect([mode(), store.getState().editing?.offers]).toEqual(['enter', null]);
    press('Escape');
    expect(mode()).toBe('ready');
  });
});

describe('pointer and clipboard', () => {
  test('a drag selects from where it began, a label stands for its value', () => {
    grid.pointerDown({ row: 1, column: 2 }, false);
    expect(active()).toBe('1:3');
    grid.pointerDown({ row: 2, column: 3 }, false);
    expect(active()).toBe('3:3');
    grid.pointerDown({ row: 3, column: 2 }, false);
    grid.pointerDrag({ row: 3, column: 2 }, { row: 4, column: 3 });
    press('Delete');
    expect(done).toEqual(['clear 3:2-4:3']);
    expect(active()).toBe('3:2');
  });

  test('a menu keeps the range that it is asked for in, and takes another cell otherwise', () => {
    press('Shift+ArrowDown');
    grid.menuAt({ row: 4, column: 2 });
    press('Delete');
    grid.menuAt({ row: 6, column: 3 });
    press('Delete');
    expect(done).toEqual(['clear 3:2-4:2', 'clear 6:3-6:3']);
  });

  test('cut clears what it copied, paste hands over the block', () => {
    expect(grid.copied(true).plain).toBe('抄');
    grid.paste([['a', 'b']]);
    expect(done).toEqual(['cut 3:2-3:2', 'paste [["a","b"]]']);
  });

  test('fills, rows and the rest are asked of the host', () => {
    const ours = press('Ctrl+d', 'Ctrl+Shift++', 'Ctrl+-', 'Alt+ArrowUp', 'Ctrl+z', 'Ctrl+y', 'Ctrl+.', 'Shift+F10');
    // A key for which there is nothing to do is left to the window.
    expect(ours).toEqual([true, true, true, true, true, true, false, true]);
    expect(done).toEqual([
      'fillDown ', '{"kind":"insertRow"}', '{"kind":"deleteRow"}', '{"kind":"moveRow","back":true}', '{"kind":"undo"}', '{"kind":"redo"}', '{"kind":"fix"}', '{"kind":"menu"}',
    ]);
  });
});
