import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDirect } from './direct-stage';
import { openLoopback } from './loopback-stage';
import { contractSuite } from './suite';
import { electronForTests, openWindow } from './window-stage';

const isBuilt = existsSync(resolve(import.meta.dirname, '../../out/main/loopback.js'));

contractSuite('a direct call', openDirect, true);
// Needs out/, which npm test builds first.
contractSuite('the loopback host', openLoopback, isBuilt);
// Needs an Electron and a display, for which npm test looks.
contractSuite('the window’s channels', openWindow, isBuilt && electronForTests !== '');
