export { createOfficeHost } from './officeHost';
