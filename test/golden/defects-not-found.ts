/** Why a listed defect is not found. Whoever makes a rule find it takes its line away: the test asks for that. */
export const notFound: Readonly<Record<string, string>> = {
  D064: 'guess: an explanation that has no word of its name is common and mostly right (成本控制率: 考察预算支出效果)',
  D171: 'not in the file: the row was complete in the form and torn in the text from which the list was made',
  D179: 'not in the file: the unit stands in the form and was lost in that text',
  D221: 'told once: the two rows with the same explanation are one finding, at the second',
  D222: 'not in the file: the heading is the catalogue’s in the form',
  D524: 'not in the file of projects: it stands in the department’s text of the same document',
  D532: 'not in the file of projects: it stands in the document’s list of projects',
};
