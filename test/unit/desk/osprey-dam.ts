/** An article, made up, that is set as newspapers are: several events, some within others, and whom nobody names. */
export const OSPREY_DAM = `Two thousand march in Velden after officer kills cyclist at dam protest

By Mara Lindqvist
Velden Gazette
Tuesday 8 October 2024

VELDEN — About 2,000 people marched through Velden on Monday evening to protest against the killing of Jonas Achterberg, a 41-year-old teacher who was shot by a police officer during a blockade of the Osprey Dam.

Achterberg died on Saturday afternoon. Velden Police said he had ridden his bicycle at a line of officers. Two people who were there, the nurse Hanna Roos and a student who asked not to be named, said he had got off the bicycle and was holding up his phone.

Chief Constable Pieter Aalders said on Sunday that the officer, who has not been identified, had been suspended. An inquiry by the state prosecutor began on Monday, his office said.

River Watch, the group that called the blockade, accused the police of murder. It said it would block the dam again on 12 October unless the officer was charged.

On Sunday night the website of the Velden Police went down for six hours. A group calling itself Glass Otter claimed the attack in a post on X and said it was an answer to “the blood at Osprey”. The police would say only that there had been “technical problems”. Security researcher Ines Falk told the Gazette that the outage looked like a flood of requests, but that nobody could yet say who was behind it.

Energy company Norvia, which runs the dam, called the death “a tragedy” and stopped work at the site until further notice. Norvia did not reply to questions about the private guards who, according to River Watch, had pushed several people into the water before the shot was fired.

The mayor, Lotte Brandt, asked people to stay calm. Fewer than a dozen people were arrested during the march, most of them for throwing bottles. In 2019 another protester, Emil Haas, lost an eye to a rubber bullet at the same dam. No officer was ever charged.
`;
