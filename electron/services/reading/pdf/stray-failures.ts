/** The library's own exceptions, which are no Errors: XRefEntryException, MissingDataException and their like. */
function isLibraryException(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'name' in reason && /Exception$/.test(String(reason.name));
}

/**
 * Runs `work`, which fails as well when the PDF library rejects a promise that nobody holds: on a damaged file it does, and the
 * process would end. Rejections of other origin are thrown on.
 */
export async function withStrayFailures<T>(work: () => Promise<T>): Promise<T> {
  let onStray: (reason: unknown) => void = () => undefined;
  const stray = new Promise<never>((_, reject) => {
    onStray = (reason) => {
      if (!isLibraryException(reason)) throw reason;
      reject(reason);
    };
  });
  // the race below holds it, but only once the work has begun
  stray.catch(() => undefined);
  process.on('unhandledRejection', onStray);
  try {
    return await Promise.race([work(), stray]);
  } finally {
    // what the failed work has left behind still comes in the next turns
    setTimeout(() => process.off('unhandledRejection', onStray), 200).unref();
  }
}
