import type { CellGrid } from '#shared/model/cell-grid';
import type { Plan } from '#shared/plan/plan';
import type { Recognition } from '#shared/recognise/recognise';
import type { Template } from '#shared/template/schema';

/** Work that would hold up the services' thread: done in a worker with a memory limit, a deadline, progress and cancel. */
export type Job =
  | { readonly kind: 'recognise'; readonly path: string; readonly templates: readonly Template[] }
  | { readonly kind: 'pdf'; readonly path: string; readonly title: string; readonly plans: readonly Plan[]; readonly fonts: string }
  | { readonly kind: 'xlsx'; readonly path: string; readonly title: string; readonly plans: readonly Plan[] }
  | {
      readonly kind: 'upload';
      readonly path: string;
      readonly sheet: string;
      readonly headers: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export type JobResult = {
  readonly recognise: { readonly grids: readonly CellGrid[]; readonly recognition: Recognition };
  readonly pdf: { readonly pages: number; readonly missingCharacters: readonly string[] };
  readonly xlsx: null;
  readonly upload: null;
};

export type JobOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** Throws the Fault that the work met, or Fault `cancelled`. */
export type RunJob = <J extends Job>(job: J, options?: JobOptions) => Promise<JobResult[J['kind']]>;
