/** The page begins here. */
import { mount } from 'svelte';
import places from 'virtual:entente/first-places';
import storyAddress from '../data/russia-taliban/dataset.json?url';
import './ui/fonts.css';
import './ui/page.css';
import App from './ui/App.svelte';
import { present } from './lib/assert.ts';

mount(App, {
  target: present(document.getElementById('app'), 'index.html has no element with the id "app".'),
  props: { dataset: storyAddress, places },
});
