import { panelText } from '#shared/text/panels';
import { DoubtList } from '../controls/doubt-list';
import { Empty } from '../controls/empty';
import { useShown } from '../store/context';

/** What the import of the open form could not place, or placed with doubt. */
export function DoubtsPanel() {
  const doubts = useShown((state) => state.form?.shown.doubts ?? null);
  if (doubts === null) return <Empty text={panelText.noForm} />;
  if (doubts.length === 0) return <Empty text={panelText.noDoubts} />;
  return (
    <div className="panel-scroll">
      <DoubtList doubts={doubts} />
    </div>
  );
}
