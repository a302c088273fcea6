/** An article of about 300 words on what never happened, with what makes articles hard: a claim, a denial, a plan, a number. */
export const ARTICLE = `Hackers Take Down Marlow City Website After Police Shooting

The website of the city of Marlow was down for most of Tuesday, two days after a police officer shot and killed Daniel Okafor, 19, in the parking lot of a grocery store.

A group that calls itself Night Lantern said it was behind the outage. “We took down the city’s website because Marlow has not said one word about Daniel,” the group wrote in a message posted on Tuesday morning. “We will keep it down until the city names the officer.”

A spokeswoman for the city, Helen Brandt, denied that there had been an attack. “Our website was offline for planned maintenance,” she said. She did not say when the maintenance had been announced.

Mayor Paul Reyes called the shooting a tragedy. The Marlow Police Department confirmed on Monday that one of its officers had fired his weapon, but did not give his name. The department said that Daniel Okafor had reached toward his waistband. His sister, Grace Okafor, who was in the car with him, said he was holding a phone.

About 300 people marched from the grocery store to City Hall on Monday evening. The march ended without arrests. Organizers plan a second march on 14 March 2021, the day on which Daniel Okafor would have turned 20.

Night Lantern also published the work telephone numbers of 42 employees of the city. The numbers came from an old staff directory, according to the newspaper Marlow Courier, which said that it had reviewed the list. Helen Brandt called the publication irresponsible and asked residents not to share it.

The police union condemned the group. “These people are criminals who hide behind a screen,” the union said in a statement.

The county prosecutor, Linda Sato, opened an investigation into the shooting on Tuesday. She said that it would take several weeks. The city council meets on Thursday, and members of the Okafor family are expected to speak.

This story will be updated.
`;
