import { mkdirSync, readFileSync, rmSync, writeFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { draft } from '#shared/api/indicators';
import type { Handlers } from '../dispatch';
import { openedWorkbook, type Session } from '../session';

/** Beside the program's data, not in the workbook: what is half typed is nobody's business but this person's. */
function draftPath(session: Session): string {
  const { id } = openedWorkbook(session);
  return join(session.platform.dataFolder, 'drafts', `${id.replace(/[^A-Za-z0-9-]/g, '')}.json`);
}

export const draftHandlers = {
  'draft.keep': (session, { draft: kept }) => {
    const path = draftPath(session);
    try {
      if (kept === null) rmSync(path, { force: true });
      else {
        mkdirSync(join(session.platform.dataFolder, 'drafts'), { recursive: true });
        // Whole or not at all, as the one before may be all that is left of a long text.
        writeFileSync(`${path}.new`, JSON.stringify(kept));
        renameSync(`${path}.new`, path);
      }
    } catch {
      // The draft is a second net: what is typed is still on the screen, and is saved when the cell is left.
      session.platform.log('warn', 'a draft could not be kept');
    }
    return {};
  },
  'draft.get': (session) => {
    try {
      return draft.parse(JSON.parse(readFileSync(draftPath(session), 'utf8')));
    } catch {
      return null;
    }
  },
} satisfies Partial<Handlers>;
