import type { FaultCode } from '#shared/api/reply';

/** What a worker tells: progress, then one end. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'fault'; readonly code: FaultCode; readonly message: string; readonly suggestion: string | undefined }
  | { readonly kind: 'crashed'; readonly detail: string };

/** The only thing a worker is told after its job. */
export type AbortMessage = { readonly kind: 'abort' };
