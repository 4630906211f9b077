import type { MethodValue } from '#shared/api/contract';
import { openText } from '#shared/text/screens';
import { dayAndTime } from '../controls/clock';
import { useShell } from '../store/context';

/** Workbooks that were open before, the latest first. */
export function RecentList({ recent }: { readonly recent: MethodValue<'file.recent'> }) {
  const { flow } = useShell();
  return (
    <ul className="recent">
      {recent.map((file) => (
        <li key={`${file.location}/${file.name}`}>
          <button type="button" className="recent-file" onClick={() => void flow.openWorkbook({ ticket: file.ticket, name: file.name })}>
            <span className="recent-name">{file.name}</span>
            <span className="recent-facts">
              {file.location}
              {file.openedAt === '' ? '' : ` · ${openText.openedAt(dayAndTime(file.openedAt))}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
