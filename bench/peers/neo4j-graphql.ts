import { Neo4jGraphQL } from '@neo4j/graphql';
import { openDriver, servePeer } from './serve.ts';

/**
 * As its documentation has it: labels that have an index, relationship properties as types, dates by statements of their own,
 * since its own DateTime needs APOC. */
const typeDefs = `#graphql
  type Actor @node(labels: ["Entity", "Actor"]) {
    id: ID!
    name: String!
  }
  type Place @node(labels: ["Entity", "Place"]) {
    id: ID!
    name: String!
  }
  type Document @node(labels: ["Entity", "Document"]) {
    id: ID!
    name: String!
  }
  type Passage @node(labels: ["Entity", "Passage"]) {
    id: ID!
    start: Int!
    end: Int!
    sha256: String!
    document: [Document!]! @relationship(type: "IN", direction: OUT)
  }
  type Claim @node(labels: ["Claim"]) {
    id: ID!
    predicate: String!
    subjectId: String!
    objectId: String
    polarity: String!
    role: String
    modality: String!
    basis: String!
    voice: String!
    assertedBy: [Entity!]! @relationship(type: "ASSERTED_BY", direction: OUT)
    passages: [Passage!]! @relationship(type: "EVIDENCED_BY", direction: OUT)
  }
  type Entity @node(labels: ["Entity"]) {
    id: ID!
    name: String!
  }
  type Fact @relationshipProperties {
    rid: ID!
    status: String!
    modality: String!
    basis: String!
    sources: Int!
    role: String
    outcome: String
    type: String
    stance: String
  }
  type Event @node(labels: ["Entity", "Event"]) {
    id: ID!
    name: String!
    label: String!
    occurrence: String!
    status: String!
    modality: String!
    basis: String!
    sources: Int!
    edtf: String
    start: String @cypher(statement: "RETURN toString(this.start) AS moment", columnName: "moment")
    end: String @cypher(statement: "RETURN toString(this.end) AS moment", columnName: "moment")
    orderKey: String!
    places: [Place!]! @relationship(type: "OCCURRED_AT", direction: OUT, properties: "Fact")
    victims: [Actor!]! @relationship(type: "HARMED_IN", direction: IN, properties: "Fact")
    performers: [Actor!]! @relationship(type: "PERFORMED", direction: IN, properties: "Fact")
    responses: [Event!]! @relationship(type: "RESPONDS_TO", direction: IN, properties: "Fact")
  }
  type TimelineEvent @node(labels: ["Event"]) {
    id: ID!
    name: String!
    label: String!
    occurrence: String!
    status: String!
    modality: String!
    basis: String!
    edtf: String
    start: String @cypher(statement: "RETURN toString(this.start) AS moment", columnName: "moment")
    placedBy: String!
    timelineKey: String!
  }
  type Incident @node(labels: ["Incident"]) {
    id: ID!
    name: String!
    type: String!
    status: String!
    modality: String!
    edtf: String
    orderKey: String!
    victims: [Actor!]! @relationship(type: "HARMED_IN", direction: IN, properties: "Fact")
    responses: [Event!]! @relationship(type: "RESPONDS_TO", direction: IN, properties: "Fact")
  }
`;

servePeer(async () => {
  const driver = openDriver();
  const neo = new Neo4jGraphQL({ typeDefs, driver });
  const schema = await neo.getSchema();
  return {
    schema,
    context: () => ({ executionContext: driver, sessionConfig: { database: 'neo4j' } }),
  };
});
