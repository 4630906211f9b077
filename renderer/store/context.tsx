import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Shell } from './shell';
import type { ShellState } from './state';

const ShellContext = createContext<Shell | null>(null);

export function ShellProvider({ shell, children }: { shell: Shell; children: ReactNode }) {
  return <ShellContext value={shell}>{children}</ShellContext>;
}

/** The window's shell. Only inside a ShellProvider. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('useShell outside a ShellProvider');
  return shell;
}

/** A part of what the window shows; draws again when that part is another object. */
export function useShown<T>(select: (state: ShellState) => T): T {
  return useStore(useShell().store, select);
}
