import type { Transport } from '#shared/api/client';

declare global {
  interface Window {
    /** Put there by the preload of the program's own window; absent in a browser. */
    readonly jixiaobu?: Transport;
  }
}
