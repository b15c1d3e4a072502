/** The panels about the map, which come all at once when it stands for the first time. */
import './panels.css';
export { default as Evidence } from './evidence/Evidence.svelte';
export { default as Filters } from './filters/Filters.svelte';
export { default as Report } from './open/ReportPanel.svelte';
export { default as RelationLegend } from './stage/RelationLegend.svelte';
export { default as Timeline } from './timeline/Timeline.svelte';
