import type { ReactNode } from 'react';

/** What an empty place says: that it is empty, and what to do next. */
export function Empty({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children === undefined ? null : <div className="empty-actions">{children}</div>}
    </div>
  );
}
