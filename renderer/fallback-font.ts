/** Chinese characters and their punctuation: a sign that no font has must not fetch ten megabytes. */
const chinese = 'U+2E80-2FDF, U+3000-303F, U+3200-33FF, U+3400-4DBF, U+4E00-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF';

/**
 * The program's own font, last in the font stacks of theme.css: a machine without any Chinese font still shows the text.
 * The browser fetches it only when it is needed. Both hosts serve it beside the page.
 */
export function addFallbackFont(): void {
  document.fonts.add(new FontFace('JixiaobuSong', 'url(./fonts/NotoSerifSC-Regular.ttf)', { display: 'swap', unicodeRange: chinese }));
}
