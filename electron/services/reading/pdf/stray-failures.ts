/** What the library throws: its own exceptions, which are no plain Errors, and faults in its own code. */
function isOfLibrary(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null) return false;
  const name = 'name' in reason ? String(reason.name) : '';
  const stack = 'stack' in reason ? String(reason.stack) : '';
  return /Exception$|^FormatError$/.test(name) || stack.includes('pdfjs-dist');
}

/** Failures of a document that was given up still arrive for a while. */
const lingering = 2000;
const running = new Set<(reason: unknown) => void>();
let users = 0;

function onStray(reason: unknown): void {
  if (!isOfLibrary(reason)) throw reason;
  for (const fail of running) fail(reason);
}

function listen(): void {
  if (users === 0) process.on('unhandledRejection', onStray);
  users += 1;
}

function leave(): void {
  users -= 1;
  if (users === 0) process.off('unhandledRejection', onStray);
}

/**
 * Runs `work`, which fails as well when the PDF library rejects a promise that nobody holds: on a damaged file it does, and the
 * process would end. Rejections of other origin are thrown on.
 */
export async function withStrayFailures<T>(work: () => Promise<T>): Promise<T> {
  let fail: (reason: unknown) => void = () => undefined;
  const stray = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // the race below holds it, but only once the work has begun
  stray.catch(() => undefined);
  listen();
  running.add(fail);
  try {
    return await Promise.race([work(), stray]);
  } finally {
    running.delete(fail);
    setTimeout(leave, lingering).unref();
  }
}
