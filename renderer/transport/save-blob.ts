/** Saves bytes as a download of the browser. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the bytes by the next turn of a minute.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
