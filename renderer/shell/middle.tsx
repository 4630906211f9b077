import { lazy, Suspense } from 'react';
import { windowText } from '#shared/text/window';
import { Empty } from '../controls/empty';
import { EmptyYear } from '../screens/empty-year';
import { StartScreen } from '../screens/start-screen';
import { useShown } from '../store/context';
import type { Screen } from '../store/state';
import { FormScreen } from './form-screen';

const ImportScreen = lazy(() => import('../screens/import/import-screen').then((module) => ({ default: module.ImportScreen })));
const PasteScreen = lazy(() => import('../screens/import/paste-screen').then((module) => ({ default: module.PasteScreen })));
const TemplatesScreen = lazy(() => import('../screens/templates-screen').then((module) => ({ default: module.TemplatesScreen })));
const RolloverScreen = lazy(() => import('../screens/rollover/rollover-screen').then((module) => ({ default: module.RolloverScreen })));
const ExportScreen = lazy(() => import('../screens/export/export-screen').then((module) => ({ default: module.ExportScreen })));
const PrintScreen = lazy(() => import('../screens/print/print-screen').then((module) => ({ default: module.PrintScreen })));
const MappingScreen = lazy(() => import('../screens/upload/mapping-screen').then((module) => ({ default: module.MappingScreen })));
const StatementScreen = lazy(() => import('../screens/statement/statement-screen').then((module) => ({ default: module.StatementScreen })));
const PackageScreen = lazy(() => import('../screens/package/package-screen').then((module) => ({ default: module.PackageScreen })));
const NewFormScreen = lazy(() => import('../screens/new-form-screen').then((module) => ({ default: module.NewFormScreen })));
const NewWorkbookScreen = lazy(() => import('../screens/new-workbook-screen').then((module) => ({ default: module.NewWorkbookScreen })));
const UnitScreen = lazy(() => import('../screens/unit-screen').then((module) => ({ default: module.UnitScreen })));
const OpenScreen = lazy(() => import('../screens/open-screen').then((module) => ({ default: module.OpenScreen })));
const RulesScreen = lazy(() => import('../screens/rules/rules-screen').then((module) => ({ default: module.RulesScreen })));
const ReportScreen = lazy(() => import('../screens/report-screen').then((module) => ({ default: module.ReportScreen })));
const YearScreen = lazy(() => import('../year-grid/year-screen').then((module) => ({ default: module.YearScreen })));
const KeysScreen = lazy(() => import('../screens/keys-screen').then((module) => ({ default: module.KeysScreen })));

/** The screen that takes the middle. */
export function Middle() {
  const screen = useShown((state) => state.screen);
  return (
    <Suspense fallback={<Empty text={windowText.loading} />}>
      <ScreenOf screen={screen} />
    </Suspense>
  );
}

function ScreenOf({ screen }: { readonly screen: Screen }) {
  const empty = useShown((state) => state.workbook !== null && state.form === null && state.opening === null && (state.outline?.forms.length ?? 0) === 0);
  switch (screen.kind) {
    case 'start':
      return <StartScreen />;
    case 'form':
      return empty ? <EmptyYear /> : <FormScreen />;
    case 'import':
      return <ImportScreen key={screen.preview.preview} preview={screen.preview} />;
    case 'paste':
      return <PasteScreen />;
    case 'templates':
      return <TemplatesScreen />;
    case 'rollover':
      return <RolloverScreen from={screen.from} to={screen.to} />;
    case 'export':
      return <ExportScreen key={screen.format} format={screen.format} forms={screen.forms} />;
    case 'print':
      return <PrintScreen forms={screen.forms} />;
    case 'uploadMapping':
      return <MappingScreen template={screen.template} draft={screen.draft} />;
    case 'statement':
      return <StatementScreen draft={screen.draft} />;
    case 'package':
      return <PackageScreen file={screen.file} check={screen.check} />;
    case 'newForm':
      return <NewFormScreen />;
    case 'newWorkbook':
      return <NewWorkbookScreen />;
    case 'newUnit':
      return <UnitScreen unit={null} />;
    case 'renameUnit':
      return <UnitScreen unit={screen.unit} />;
    case 'open':
      return <OpenScreen />;
    case 'rules':
      return <RulesScreen />;
    case 'report':
      return <ReportScreen />;
    case 'keys':
      return <KeysScreen />;
    case 'indicators':
      return <YearScreen />;
  }
}
