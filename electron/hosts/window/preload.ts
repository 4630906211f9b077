import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callChannel, eventChannel } from './channels';

/** All that the page gets from outside its sandbox: a Transport (shared/api/client.ts). */
contextBridge.exposeInMainWorld('jixiaobu', {
  call: (method: string, args: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, method, args),
  on: (event: string, listener: (value: unknown) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, name: string, value: unknown) => {
      if (name === event) listener(value);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.off(eventChannel, hear);
    };
  },
});
