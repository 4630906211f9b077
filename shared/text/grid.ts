/** Words of the form on screen and of the grid that one types it in. */
export const gridText = {
  /** Read out before the form's cells. */
  label: (title: string, name: string) => (name === '' ? title : `${title}：${name}`),
  offers: '可选内容',
  previous: (text: string) => `⟨${text}⟩`,
  separator: '，',
  pendingSaid: '待确认',
  fixHint: (label: string) => `${label}（Ctrl+.）`,
  insertInLevel: (level: string) => `在“${level}”下加一行`,
  addRow: '加一行',
  yearBegins: '年初',
  yearEnds: '年末',
  today: '今天',
  resizeColumn: '拖动改变列宽，双击恢复',
  dragRow: '拖动移动这一行',
  missingLevels: '还缺必填的类别：',
  addLevel: (level: string) => `＋ ${level.replace(/^[*＊]/, '')}`,
} as const;

/** Marks of findings: shape and word, so that colour is not needed. */
export const findingMarkText = {
  E: { mark: '●', word: '问题' },
  W: { mark: '▲', word: '提醒' },
  I: { mark: '○', word: '提示' },
} as const;

/** Names of undo steps, as the history shows them. */
export const editLabelText = {
  write: (place: string) => `填写${place}`,
  clear: '清除内容',
  cut: '剪切',
  paste: '粘贴',
  pasteRows: (count: number) => `粘贴 ${count} 行`,
  fillDown: '向下填充',
  fillRight: '向右填充',
  fillRange: '填入所选格',
  fillSeries: '填充序列',
  replace: '替换',
  insertRows: (count: number) => (count === 1 ? '插入一行' : `插入 ${count} 行`),
  addLevel: (level: string) => `加一行“${level.replace(/^[*＊]/, '')}”`,
  deleteRows: (count: number) => (count === 1 ? '删除一行' : `删除 ${count} 行`),
  moveRows: '移动行',
  takeSuggestion: (name: string) => `填入指标“${name}”`,
  place: (label: string) => `“${label}”`,
} as const;

/** The large window for a long text. */
export const textWindowText = {
  count: (count: number) => `${count} 字`,
  countOf: (count: number, limit: number) => `${count} / ${limit} 字`,
  over: (count: number, limit: number) => `${count} / ${limit} 字，超出 ${count - limit} 字`,
  done: '完成',
  hint: '按 Esc 或 Ctrl+Enter 返回表格，写的内容都会保留，可以撤销。',
} as const;

/** The bar that finds and replaces. */
export const findText = {
  label: '查找和替换',
  find: '查找',
  replaceWith: '替换为',
  previous: '上一个',
  next: '下一个',
  replaceOne: '替换',
  replaceAll: '全部替换',
  matchCase: '区分大小写',
  whole: '整格相同',
  within: '只在所选格里',
  close: '关闭查找',
  count: (at: number, count: number) => (at === 0 ? `共 ${count} 处` : `第 ${at} 处，共 ${count} 处`),
  none: '没有找到',
  replaced: (count: number) => `已替换 ${count} 处`,
  locked: '找到的格不能改写',
} as const;

/** The menu of a cell. */
export const cellMenuText = {
  label: '单元格菜单',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  pasteByKey: '请按 Ctrl+V 粘贴。',
  clear: '清除内容',
  enlarge: '在大窗口里编辑',
  resetWidths: '恢复列宽',
  insertAbove: '在上方插入行',
  insertBelow: '在下方插入行',
  deleteRow: '删除行',
  moveUp: '上移',
  moveDown: '下移',
  confirm: '确认并到下一项',
  fix: (label: string) => label,
} as const;
