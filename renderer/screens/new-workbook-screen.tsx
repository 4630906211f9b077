import { useState, type FormEvent } from 'react';
import { newWorkbookText } from '#shared/text/screens';
import { Button } from '../controls/button';
import { useShell } from '../store/context';
import { ScreenFrame } from './screen-frame';

export function NewWorkbookScreen() {
  const { flow } = useShell();
  const [department, setDepartment] = useState('');
  const create = (event: FormEvent) => {
    event.preventDefault();
    if (department.trim() !== '') void flow.createWorkbook(department.trim());
  };
  return (
    <ScreenFrame title={newWorkbookText.heading} narrow>
      <form className="boxes" onSubmit={create}>
        <p className="muted">{newWorkbookText.hint}</p>
        <label>
          <span>{newWorkbookText.department}</span>
          <input data-first value={department} placeholder={newWorkbookText.departmentHint} onChange={(event) => setDepartment(event.target.value)} />
        </label>
        <div className="form-actions">
          <Button type="submit" look="primary" disabled={department.trim() === ''}>
            {newWorkbookText.create}
          </Button>
        </div>
      </form>
    </ScreenFrame>
  );
}
