export { Passage as default } from '../_components/passage';
