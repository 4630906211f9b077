import { lazy, Suspense, useEffect, type DragEvent } from 'react';
import { windowText } from '#shared/text/window';
import { useKeyboard } from '../commands/use-keyboard';
import { SidePanel } from '../panels/side-panel';
import { useShell, useShown } from '../store/context';
import type { Screen } from '../store/state';
import { CommandBox } from './command-box';
import { ErrorBoundary } from './error-boundary';
import { MenuBar } from './menu-bar';
import { Middle } from './middle';
import { NoticeBar } from './notice-bar';
import { StatusBar } from './status-bar';
import { Tree } from './tree';
import { usePaste } from './use-paste';
import { YearSwitch } from './year-switch';

const Palette = lazy(() => import('../search/palette'));

/** Screens with a list of forms of their own, which need the room. */
const wide: ReadonlySet<Screen['kind']> = new Set(['import', 'print', 'uploadMapping']);

/** The whole window: bars above and below, tree, middle, panel. */
export function AppWindow() {
  useKeyboard();
  usePaste();
  useTitle();
  useUnsentGuard();
  const drop = useFileDrop();
  const started = useShown((state) => state.started);
  const open = useShown((state) => state.workbook !== null);
  const screen = useShown((state) => state.screen.kind);
  const treeShown = useShown((state) => state.treeShown) && open && !wide.has(screen);
  const withForm = useShown((state) => state.form !== null || state.opening !== null);
  const panelShown = useShown((state) => state.panelShown) && withForm && screen === 'form';
  const working = useShown((state) => state.working > 0);
  const paletteShown = useShown((state) => state.paletteShown);
  if (!started) return <p className="starting">{windowText.loading}</p>;
  return (
    <div className="window" {...drop}>
      <header className="toolbar" data-area="toolbar">
        <MenuBar />
        <YearSwitch />
        <span className="grow" />
        <CommandBox />
      </header>
      <NoticeBar />
      <div className="body">
        {treeShown ? <Tree /> : null}
        <main className="middle" data-area="middle">
          <ErrorBoundary key={screen}>
            <Middle />
          </ErrorBoundary>
        </main>
        {panelShown ? (
          <ErrorBoundary>
            <SidePanel />
          </ErrorBoundary>
        ) : null}
      </div>
      {open || working ? <StatusBar /> : null}
      {paletteShown ? (
        <Suspense fallback={null}>
          <Palette />
        </Suspense>
      ) : null}
    </div>
  );
}

function useTitle(): void {
  const department = useShown((state) => state.workbook?.department ?? null);
  const year = useShown((state) => state.year);
  useEffect(() => {
    document.title = department === null ? windowText.product : year === null ? windowText.titleWithoutYear(department) : windowText.title(department, year);
  }, [department, year]);
}

/** Asks before the page goes while edits are still on their way or held back. */
function useUnsentGuard(): void {
  const { store, sheet } = useShell();
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      sheet.current?.commit();
      if (store.getState().outbox.length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [store, sheet]);
}

/** A file dropped on the page of a browser is imported. */
function useFileDrop() {
  const { flow, files } = useShell();
  const hasFile = (event: DragEvent) => files.kind === 'browser' && event.dataTransfer.types.includes('Files');
  return {
    onDragOver: (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const file = hasFile(event) ? event.dataTransfer.files[0] : undefined;
      if (file === undefined) return;
      event.preventDefault();
      void flow.importDropped(file);
    },
  };
}
