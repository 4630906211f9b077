import { createYearChecker } from '#shared/rules/year-checker';
import { bench } from './bench';
import { benchTemplate, yearOfForms } from './year-of-forms';

bench({
  name: 'findings of a form after an edit, in a year that is kept up',
  rival: 'none',
  goal: 'under 100 ms with all that the window does, at any size of the year',
  sizes: [500, 1000, 2000],
  unit: 'projects',
  rounds: 50,
  prepare: (size) => {
    const declarations = yearOfForms(size, 30);
    const checker = createYearChecker({ year: 2024, templates: new Map([[benchTemplate.id, benchTemplate]]) });
    for (const declaration of declarations) checker.put({ declaration, pending: [], previous: null });
    const comparing = checker.compare(declarations.map(({ id }) => id));
    while (!comparing.next().done);
    let turn = 0;
    return {
      run: () => {
        const declaration = declarations[(turn += 1) % declarations.length];
        if (!declaration) throw new Error('no form');
        checker.put({ declaration: { ...declaration, fields: { ...declaration.fields, annualGoal: `第${turn}次修改` } }, pending: [], previous: null });
        return checker.findings(declaration.id).length;
      },
    };
  },
});
