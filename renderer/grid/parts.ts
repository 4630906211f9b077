import type { GridEditor, GridGround, GridHost } from './host';
import { flatLayout } from './layout';

/** What a grid's controller works with: each part comes when it is drawn and is replaced by a newer one. */
export type GridParts = {
  readonly getHost: () => GridHost;
  readonly getEditor: () => GridEditor | null;
  readonly getGround: () => GridGround | null;
  readonly connectHost: (host: GridHost) => void;
  readonly connectEditor: (editor: GridEditor) => void;
  readonly connectGround: (ground: GridGround) => void;
};

const nothing = () => {};

/** A grid of nothing, until there is one. */
const emptyHost: GridHost = {
  layout: flatLayout(0, 0, () => false),
  editText: () => null,
  offers: () => null,
  write: nothing,
  take: nothing,
  writeAll: nothing,
  clear: nothing,
  copy: () => ({ plain: '', html: '' }),
  paste: nothing,
  textAt: () => '',
  command: () => false,
  today: () => '',
};

export function createGridParts(): GridParts {
  let host = emptyHost;
  let editor: GridEditor | null = null;
  let ground: GridGround | null = null;
  return {
    getHost: () => host,
    getEditor: () => editor,
    getGround: () => ground,
    connectHost: (next) => {
      host = next;
    },
    connectEditor: (next) => {
      editor = next;
    },
    connectGround: (next) => {
      ground = next;
    },
  };
}
