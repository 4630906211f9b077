import log from 'electron-log/main';
import { join } from 'node:path';
import type { Platform } from '../../services/platform';

/** A log file beside the user's settings, at most 1 MB and one older. What is logged holds no personal content. */
export function fileLog(dataFolder: string): Platform['log'] {
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'main.log');
  log.transports.file.maxSize = 1 << 20;
  log.errorHandler.startCatching({ showDialog: false });
  return (level, message) => log[level](message);
}
