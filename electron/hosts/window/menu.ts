import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { hosts } from '#shared/text/hosts';

const { menu: words } = hosts;

const editing: MenuItemConstructorOptions[] = [
  { role: 'undo', label: words.undo },
  { role: 'redo', label: words.redo },
  { type: 'separator' },
  { role: 'cut', label: words.cut },
  { role: 'copy', label: words.copy },
  { role: 'paste', label: words.paste },
  { role: 'selectAll', label: words.selectAll },
];

/**
 * The page draws its own menu and has its own keys. On macOS the editing keys of text fields come from the system's menu;
 * elsewhere a menu would only take keys away from the page.
 */
export function setApplicationMenu(): void {
  const mac: MenuItemConstructorOptions[] = [
    { label: hosts.product, submenu: [{ role: 'quit', label: words.quit }] },
    { label: words.edit, submenu: editing },
  ];
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(mac) : null);
}

/** The right mouse button in a text field, which has no menu of its own in Electron. */
export function addTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(editing).popup();
    else if (selectionText.trim() !== '') Menu.buildFromTemplate(editing.filter(({ role }) => role === 'copy')).popup();
  });
}
