/** The frame that was printed from last; kept until the next, since a browser prints from it at its leisure. */
let last: { readonly frame: HTMLIFrameElement; readonly address: string } | null = null;

/** Prints a PDF through the browser's own dialog. A browser that does not print from a frame shows the file in a tab of its own. */
export function printPdf(bytes: Uint8Array<ArrayBuffer>, title: string): void {
  last?.frame.remove();
  if (last !== null) URL.revokeObjectURL(last.address);
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = title;
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.addEventListener('load', () => {
    try {
      frame.contentWindow?.focus();
      frame.contentWindow?.print();
    } catch {
      window.open(address);
    }
  });
  frame.src = address;
  document.body.append(frame);
  last = { frame, address };
}
