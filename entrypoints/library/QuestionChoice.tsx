/** Chooses the questions on the visit sheet that are about no single word. */
import { OwnQuestions } from '../../components/print/OwnQuestions.tsx';
import { SheetChoice } from '../../components/print/SheetChoice.tsx';
import { useWords, type Words } from '../../components/words.ts';
import {
  addOwnQuestion,
  chooseGeneral,
  chooseOwn,
  GENERAL_QUESTIONS,
  LONGEST_OWN_QUESTION,
  MOST_OWN_QUESTIONS,
  removeOwnQuestion,
  type GeneralQuestion,
  type VisitKit,
} from '../../settings/visit-kit.ts';

/** The message of each general question. */
const TEXTS = {
  name: 'askName',
  wait: 'askWait',
  choices: 'askChoices',
  test: 'askTest',
  medicine: 'askMedicine',
  sideEffects: 'askSideEffects',
  myself: 'askMyself',
  call: 'askCall',
  cost: 'askCost',
  plain: 'askPlain',
} as const satisfies Record<GeneralQuestion, string>;

interface Props {
  kit: VisitKit;
  onSave: (saving: Promise<unknown>) => void;
}

export function QuestionChoice({ kit, onSave }: Props) {
  const words = useWords();
  return (
    <SheetChoice
      title={words('sheetChooseQuestions')}
      choices={GENERAL_QUESTIONS.map((name) => ({
        id: name,
        label: words(TEXTS[name]),
        isChosen: kit.general.includes(name),
      }))}
      onChoose={(id, isChosen) => {
        const name = GENERAL_QUESTIONS.find((name) => name === id);
        if (name) onSave(chooseGeneral(name, isChosen));
      }}
    >
      <OwnQuestions
        questions={kit.own}
        longest={LONGEST_OWN_QUESTION}
        isFull={kit.own.length >= MOST_OWN_QUESTIONS}
        onAdd={(text) => onSave(addOwnQuestion(text))}
        onChoose={(text, isChosen) => onSave(chooseOwn(text, isChosen))}
        onRemove={(text) => onSave(removeOwnQuestion(text))}
      />
    </SheetChoice>
  );
}

/** The questions that are chosen, as the reader reads them. */
export function questionsOf(kit: VisitKit, words: Words): string[] {
  return [
    ...kit.general.map((name) => words(TEXTS[name])),
    ...kit.own.filter(({ isChosen }) => isChosen).map(({ text }) => text),
  ];
}
