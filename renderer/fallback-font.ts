/**
 * The program's own font, last in the font stacks of theme.css: a machine without any Chinese font still shows the text.
 * The browser fetches it only when it is needed. Both hosts serve it beside the page.
 */
export function addFallbackFont(): void {
  document.fonts.add(new FontFace('JixiaobuSong', 'url(./fonts/NotoSerifSC-Regular.ttf)', { display: 'swap' }));
}
