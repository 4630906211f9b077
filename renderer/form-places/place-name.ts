export { rowsOf, textAt as valueAt } from '#shared/model/place-text';
export { placeName } from '#shared/template/place-name';
