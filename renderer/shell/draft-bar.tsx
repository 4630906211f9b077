import { noticeText } from '#shared/text/window';
import { placeName } from '../form-places/place-name';
import { useShell, useShown } from '../store/context';
import { Bar } from './bar';

/** What was being typed when the program last ended: offered back until the person decides. */
export function DraftBar() {
  const { drafts } = useShell();
  const draft = useShown((state) => state.draft);
  const form = useShown((state) => state.form?.shown.declaration ?? null);
  const templates = useShown((state) => state.info?.templates);
  const name = useShown((state) => state.outline?.forms.find(({ id }) => id === draft?.declaration)?.name ?? '');
  if (draft === null) return null;
  const template = form?.id === draft.declaration ? templates?.find(({ id }) => id === form.template) : undefined;
  const place = form && template ? placeName(form, template, draft.place) : '';
  const actions = [
    { label: noticeText.draftRestore, run: () => void drafts.restore() },
    { label: noticeText.draftDrop, run: drafts.drop },
  ];
  return (
    <div role="status">
      <Bar notice={{ tone: 'offer', text: noticeText.draftFound(name, place, draft.text), actions }} />
    </div>
  );
}
