import type { Questions } from './questions.ts';

/** Questions about some days, and what leads from one event to another. */
export const DAYS: Questions = {
  DEEDS_IN: [
    ['What did Anonymous do in 2014?', 'Anonymous'],
    ['what did anonymous do on 24 November 2014', 'anonymous'],
    ['What did the KKK do between 22 and 25 November 2014?', 'KKK'],
    ['what has the city of Cleveland done since 2014', 'city of Cleveland'],
    ['In 2014, what did Anonymous do?', 'Anonymous'],
    ['who did Anonymous attack in 2014', 'Anonymous'],
    ['attacks by Anonymous in 2016', 'Anonymous'],
    ['what was Anonymous doing in July 2016', 'Anonymous'],
    ['what did Anonymous do after July 2016', 'Anonymous'],
  ],
  EVENTS_IN: [
    ['what happened on 15 July 2016'],
    ['What happened between 7 and 9 July 2016?'],
    ['in 2014 what happened'],
    ['which events on 9 July 2016'],
    ['what happened in Ferguson in 2014', 'Ferguson'],
    ['what happened on 7 July 2016 in Dallas', 'Dallas'],
  ],
  KNOWN: [
    ['What was known on 24 November 2014?'],
    ['what was known on 24 november 2014 about Tamir Rice', 'Tamir Rice'],
    ['what was known about the takedown on 30 May 2020', 'takedown'],
    ['what did people know on 25 November 2014'],
    ['what did we know about George Floyd by 31 May 2020', 'George Floyd'],
    ['Tamir Rice as known on 24 November 2014', 'Tamir Rice'],
    ['as it was known on 10 July 2016'],
  ],
  PLANS_FOR: [
    ['What was planned for 15 July 2016?'],
    ['what was planned on 15 July 2016'],
    ['what had been threatened by Anonymous in November 2014', 'Anonymous'],
    ['what did Anonymous plan in July 2016', 'Anonymous'],
    ['what were the plans of Anonymous for July 2016', 'Anonymous'],
    ['What was planned for the Day of Solidarity?', 'Day of Solidarity'],
    ['what were called for on the Day of Solidarity', 'Day of Solidarity'],
    ['plans for the Day of Solidarity', 'Day of Solidarity'],
    ['what did the KKK plan for Ferguson', 'KKK', 'Ferguson'],
    ['what was the Day of Solidarity to lead to', 'Day of Solidarity'],
  ],
  CHAIN: [
    ['How did the death of Tamir Rice lead to the shutdown?', 'death of Tamir Rice', 'shutdown'],
    ['how does the death of Tamir Rice lead up to the shutdown', 'death of Tamir Rice', 'shutdown'],
    ['did the death of George Floyd lead to the takedown?', 'death of George Floyd', 'takedown'],
    ['did the death of George Floyd cause the takedown', 'death of George Floyd', 'takedown'],
    ['how did the takedown follow from the video', 'video', 'takedown'],
    ['what led from the threat to OpKKK', 'threat', 'OpKKK'],
    ['chain from the threat to OpKKK', 'threat', 'OpKKK'],
    ['what chain of events led from the threat to OpKKK', 'threat', 'OpKKK'],
    ['is there a chain of responses between the threat and OpKKK', 'threat', 'OpKKK'],
    ['chains of responses to the shooting', 'shooting'],
  ],
};

/** Questions for what is told by one alone, or by all but one. */
export const ALONE: Questions = {
  ONLY: [
    ['only Anonymous', 'Anonymous'],
    ['Anonymous alone', 'Anonymous'],
    ['as Anonymous tells it', 'Anonymous'],
    ['as the police tell it', 'police'],
    ['according to the Corriere della Sera', 'Corriere della Sera'],
    ["USA Today's version", 'USA Today'],
  ],
  WITHOUT: [
    ['without Anonymous', 'Anonymous'],
    ['what falls without Decrypt?', 'Decrypt'],
    ['what would remain without the word of Anonymous', 'Anonymous'],
    ['what if Anonymous had said nothing', 'Anonymous'],
    ['what rests only on Anonymous', 'Anonymous'],
    ['everything except Decrypt', 'Decrypt'],
    ['the takedown without Decrypt', 'Decrypt', 'takedown'],
  ],
  TELLING: [
    ['shooting of Tamir Rice according to Anonymous', 'Anonymous', 'shooting of Tamir Rice'],
    ['the KKK as told by Anonymous', 'Anonymous', 'KKK'],
  ],
  RESPONSE_BY: [
    ['How sure is it that Anonymous responded to the shooting?', 'Anonymous', 'shooting'],
    ['who says that Anonymous responded to the shooting', 'Anonymous', 'shooting'],
    ['evidence that Anonymous responded to the shooting', 'Anonymous', 'shooting'],
  ],
  TRUTH: [
    ['evidence that Anonymous hacked Minneapolis', 'Anonymous', 'hacked Minneapolis'],
    ['evidence for the takedown', 'takedown'],
    ['is there evidence that the gun was fake', 'gun was fake'],
    ['was Anonymous behind the takedown?', 'Anonymous', 'takedown'],
  ],
};
