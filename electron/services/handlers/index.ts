import type { Handlers } from '../dispatch';
import { checkHandlers } from './check';
import { declarationHandlers } from './declaration';
import { exportHandlers } from './export';
import { fileHandlers } from './file';
import { importHandlers } from './import';
import { rolloverHandlers } from './rollover';
import { unitHandlers } from './unit';
import { workbookHandlers } from './workbook';

/** The contract, answered. One file a noun. */
export const handlers: Handlers = {
  ...fileHandlers,
  ...workbookHandlers,
  ...unitHandlers,
  ...declarationHandlers,
  ...importHandlers,
  ...rolloverHandlers,
  ...checkHandlers,
  ...exportHandlers,
  'job.cancel': (session) => {
    session.abort?.abort();
    return {};
  },
};
