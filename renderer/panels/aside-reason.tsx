import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Finding } from '#shared/model/finding';
import { panelText } from '#shared/text/panels';
import { Button } from '../controls/button';
import { useShell } from '../store/context';

/** Asks why a finding is let stand. Enter keeps it, Esc leaves it, and the keyboard goes back to the form. */
export function AsideReason({ finding }: { readonly finding: Finding }) {
  const { checks, store, sheet } = useShell();
  const [reason, setReason] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const leave = () => {
    store.setState({ asideAsked: null });
    sheet.current?.focus();
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '' && (await checks.setAside([finding.id], reason.trim()))) leave();
  };
  return (
    <form className="aside-reason" onSubmit={(event) => void keep(event)}>
      <input
        ref={box}
        value={reason}
        list="aside-reasons"
        maxLength={500}
        aria-label={panelText.asideReason}
        placeholder={panelText.asideReason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          leave();
        }}
      />
      <datalist id="aside-reasons">
        {panelText.asideReasons.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </datalist>
      <Button type="submit" look="primary" disabled={reason.trim() === ''}>
        {panelText.keepAside}
      </Button>
    </form>
  );
}
