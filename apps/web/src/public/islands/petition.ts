import { giveWay } from './petition/give-way.ts';
import { showQuestions } from './petition/questions.ts';
import { proveWork } from './petition/proof.ts';

// The form is whole without this: questions say in words when they are to be answered, and fewer are taken from one network.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island=petition]')) {
  showQuestions(form);
  proveWork(form);
  giveWay(form);
}
