import type { Handlers } from '../dispatch';
import { checkHandlers } from './check';
import { declarationHandlers } from './declaration';
import { draftHandlers } from './draft';
import { exportHandlers } from './export';
import { fileHandlers } from './file';
import { findingHandlers } from './finding';
import { importHandlers } from './import';
import { packageHandlers } from './package';
import { indicatorHandlers } from './indicator';
import { libraryHandlers } from './library';
import { printHandlers } from './print';
import { reportHandlers } from './report';
import { rolloverHandlers } from './rollover';
import { ruleHandlers } from './rule';
import { statementHandlers } from './statement';
import { templateHandlers } from './template';
import { unitHandlers } from './unit';
import { uploadHandlers } from './upload';
import { workbookHandlers } from './workbook';

/** The contract, answered. One file a noun. */
export const handlers: Handlers = {
  ...fileHandlers,
  ...workbookHandlers,
  ...unitHandlers,
  ...declarationHandlers,
  ...indicatorHandlers,
  ...libraryHandlers,
  ...draftHandlers,
  ...importHandlers,
  ...templateHandlers,
  ...rolloverHandlers,
  ...checkHandlers,
  ...findingHandlers,
  ...ruleHandlers,
  ...reportHandlers,
  ...exportHandlers,
  ...statementHandlers,
  ...uploadHandlers,
  ...packageHandlers,
  ...printHandlers,
  'job.cancel': (session) => {
    session.abort?.abort();
    return {};
  },
};
