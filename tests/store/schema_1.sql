-- A store as provstore made it while schema 1 was the newest, with one article and one statement on it.
-- Written by Python's iterdump, but for the rows of _columns, which every upgrade writes anew.
PRAGMA application_id = 1886810996;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE _about (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk__about PRIMARY KEY (name)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "_about" VALUES('bytes','documents.bytes is null where the text written as UTF-8 is the file byte for byte.');
INSERT INTO "_about" VALUES('current','A document can have several extractions; the newest is the one the views show.');
INSERT INTO "_about" VALUES('dates','ISO 8601, cut to what is known; a column precision says how much that is: minute, day, month or year.');
INSERT INTO "_about" VALUES('program','provstore 0.1.0');
INSERT INTO "_about" VALUES('schema','1');
INSERT INTO "_about" VALUES('spans','start and end count Unicode code points of documents.text from 0, and end is exclusive: substr(text, start + 1, end - start) is exactly what stands there.');
INSERT INTO "_about" VALUES('start','Open the views v_documents, v_claims, v_captions, v_links, v_outlets, v_speakers; v_columns tells all.');
INSERT INTO "_about" VALUES('times','UTC.');
INSERT INTO "_about" VALUES('what','A provstore: who said what in which news article, where they had it from, and where it stands.');
CREATE TABLE _alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT _alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "_alembic_version" VALUES('0001');
CREATE TABLE _columns (
	object TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck__columns_kind CHECK (kind IN ('table', 'view')), 
	"column" TEXT, 
	description TEXT NOT NULL, 
	CONSTRAINT pk__columns PRIMARY KEY (object, position)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE claim_addressees (
	claim_id INTEGER NOT NULL, 
	position INTEGER NOT NULL CONSTRAINT ck_claim_addressees_position CHECK (position >= 0), 
	name TEXT NOT NULL, 
	CONSTRAINT pk_claim_addressees PRIMARY KEY (claim_id, position), 
	CONSTRAINT fk_claim_addressees_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE claim_relays (
	claim_id INTEGER NOT NULL, 
	position INTEGER NOT NULL CONSTRAINT ck_claim_relays_position CHECK (position >= 0), 
	source_id INTEGER NOT NULL, 
	CONSTRAINT pk_claim_relays PRIMARY KEY (claim_id, position), 
	CONSTRAINT fk_claim_relays_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id), 
	CONSTRAINT fk_claim_relays_source_id FOREIGN KEY(source_id) REFERENCES sources (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE claim_spans (
	claim_id INTEGER NOT NULL, 
	role TEXT NOT NULL CONSTRAINT ck_claim_spans_role CHECK (role IN ('content', 'cue', 'source')), 
	position INTEGER NOT NULL CONSTRAINT ck_claim_spans_position CHECK (position >= 0), 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	CONSTRAINT pk_claim_spans PRIMARY KEY (claim_id, role, position), 
	CONSTRAINT ck_claim_spans_span CHECK (start BETWEEN 0 AND "end" - 1), 
	CONSTRAINT fk_claim_spans_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "claim_spans" VALUES(1,'content',0,0,24);
INSERT INTO "claim_spans" VALUES(2,'content',0,83,115);
INSERT INTO "claim_spans" VALUES(2,'cue',0,78,82);
INSERT INTO "claim_spans" VALUES(2,'source',0,62,77);
INSERT INTO "claim_spans" VALUES(3,'content',0,118,142);
INSERT INTO "claim_spans" VALUES(4,'content',0,162,173);
INSERT INTO "claim_spans" VALUES(4,'cue',0,157,161);
INSERT INTO "claim_spans" VALUES(4,'source',0,143,156);
INSERT INTO "claim_spans" VALUES(5,'content',0,0,24);
INSERT INTO "claim_spans" VALUES(6,'content',0,83,115);
INSERT INTO "claim_spans" VALUES(6,'cue',0,78,82);
INSERT INTO "claim_spans" VALUES(6,'source',0,62,77);
INSERT INTO "claim_spans" VALUES(7,'content',0,118,142);
INSERT INTO "claim_spans" VALUES(8,'content',0,162,173);
INSERT INTO "claim_spans" VALUES(8,'cue',0,157,161);
INSERT INTO "claim_spans" VALUES(8,'source',0,143,156);
CREATE TABLE claims (
	id INTEGER NOT NULL, 
	extraction_id INTEGER NOT NULL, 
	position INTEGER NOT NULL CONSTRAINT ck_claims_position CHECK (position >= 0), 
	"key" TEXT NOT NULL, 
	voice TEXT NOT NULL CONSTRAINT ck_claims_voice CHECK (voice IN ('attributed', 'outlet')), 
	mode TEXT CONSTRAINT ck_claims_mode CHECK (mode IN ('direct', 'indirect', 'mixed')), 
	speaker_id INTEGER, 
	speaker_inferred INTEGER NOT NULL CONSTRAINT ck_claims_speaker_inferred CHECK (speaker_inferred IN (0, 1)), 
	medium TEXT, 
	date_id INTEGER, 
	rule TEXT NOT NULL, 
	confidence REAL NOT NULL CONSTRAINT ck_claims_confidence CHECK (confidence BETWEEN 0 AND 1), 
	needs_review INTEGER NOT NULL CONSTRAINT ck_claims_needs_review CHECK (needs_review IN (0, 1)), 
	CONSTRAINT pk_claims PRIMARY KEY (id), 
	CONSTRAINT uq_claims_extraction_id_position UNIQUE (extraction_id, position), 
	CONSTRAINT ck_claims_attributed_has_mode CHECK ((voice = 'attributed') = (mode IS NOT NULL)), 
	CONSTRAINT fk_claims_extraction_id FOREIGN KEY(extraction_id) REFERENCES extractions (id), 
	CONSTRAINT fk_claims_speaker_id FOREIGN KEY(speaker_id) REFERENCES sources (id), 
	CONSTRAINT fk_claims_date_id FOREIGN KEY(date_id) REFERENCES dates (id)
)
 STRICT

;
INSERT INTO "claims" VALUES(1,1,0,'ee6d4ba6d3826669c516','outlet',NULL,1,0,NULL,NULL,'claim.outlet-voice',0.9,0);
INSERT INTO "claims" VALUES(2,1,1,'cb01adba801f55479f43','attributed','indirect',2,0,NULL,NULL,'claim.clause',0.94,0);
INSERT INTO "claims" VALUES(3,1,2,'12951e7e99021fd47462','outlet',NULL,1,0,NULL,NULL,'claim.outlet-voice',0.9,0);
INSERT INTO "claims" VALUES(4,1,3,'cb0bb342769472240ba1','attributed','indirect',3,0,NULL,NULL,'claim.clause',0.94,0);
INSERT INTO "claims" VALUES(5,2,0,'ee6d4ba6d3826669c516','outlet',NULL,4,0,NULL,NULL,'claim.outlet-voice',0.9,0);
INSERT INTO "claims" VALUES(6,2,1,'cb01adba801f55479f43','attributed','indirect',2,0,NULL,NULL,'claim.clause',0.94,0);
INSERT INTO "claims" VALUES(7,2,2,'12951e7e99021fd47462','outlet',NULL,4,0,NULL,NULL,'claim.outlet-voice',0.9,0);
INSERT INTO "claims" VALUES(8,2,3,'cb0bb342769472240ba1','attributed','indirect',3,0,NULL,NULL,'claim.clause',0.94,0);
CREATE TABLE datelines (
	extraction_id INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	place TEXT, 
	agency_id INTEGER, 
	date_id INTEGER, 
	rule TEXT NOT NULL, 
	CONSTRAINT pk_datelines PRIMARY KEY (extraction_id), 
	CONSTRAINT ck_datelines_span CHECK (start BETWEEN 0 AND "end" - 1), 
	CONSTRAINT fk_datelines_extraction_id FOREIGN KEY(extraction_id) REFERENCES extractions (id), 
	CONSTRAINT fk_datelines_agency_id FOREIGN KEY(agency_id) REFERENCES sources (id), 
	CONSTRAINT fk_datelines_date_id FOREIGN KEY(date_id) REFERENCES dates (id)
)
 STRICT

;
INSERT INTO "datelines" VALUES(1,26,59,'Riverton',1,1,'dateline.agency-in-brackets');
INSERT INTO "datelines" VALUES(2,26,59,'Riverton',1,2,'dateline.agency-in-brackets');
CREATE TABLE dates (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	value TEXT, 
	precision TEXT CONSTRAINT ck_dates_precision CHECK (precision IN ('day', 'minute', 'month', 'year')), 
	base TEXT, 
	reason TEXT, 
	CONSTRAINT pk_dates PRIMARY KEY (id), 
	CONSTRAINT ck_dates_span CHECK (start BETWEEN 0 AND "end" - 1), 
	CONSTRAINT ck_dates_value_has_precision CHECK (value IS NULL OR precision IS NOT NULL), 
	CONSTRAINT fk_dates_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
)
 STRICT

;
INSERT INTO "dates" VALUES(1,1,36,49,'2018-06-12','day',NULL,NULL);
INSERT INTO "dates" VALUES(2,1,36,49,'2018-06-12','day',NULL,NULL);
CREATE TABLE documents (
	id INTEGER NOT NULL, 
	sha256 TEXT NOT NULL CONSTRAINT ck_documents_sha256 CHECK (length(sha256) = 64), 
	byte_count INTEGER NOT NULL CONSTRAINT ck_documents_byte_count CHECK (byte_count > 0), 
	char_count INTEGER NOT NULL, 
	text_sha256 TEXT NOT NULL CONSTRAINT ck_documents_text_sha256 CHECK (length(text_sha256) = 64), 
	encoding TEXT NOT NULL, 
	decoded_by TEXT NOT NULL CONSTRAINT ck_documents_decoded_by CHECK (decoded_by IN ('bom', 'damaged utf-8', 'declared', 'detected', 'given', 'utf-8')), 
	damage TEXT NOT NULL, 
	text TEXT NOT NULL, 
	bytes BLOB, 
	CONSTRAINT pk_documents PRIMARY KEY (id), 
	CONSTRAINT uq_documents_sha256 UNIQUE (sha256)
)
 STRICT

;
INSERT INTO "documents" VALUES(1,'f89c1c707bc2de9e6ab86764eab9c910d9270298812d9c2ccb6c61f951a7886a',175,175,'f89c1c707bc2de9e6ab86764eab9c910d9270298812d9c2ccb6c61f951a7886a','utf-8','utf-8','[]','Riverton bridge to close

RIVERTON, June 12, 2018 (Reuters) - Mayor Anna Holt said the bridge would close on Friday.

Anne Holt said so again. Local sources said it was late.
',NULL);
CREATE TABLE events (
	seq INTEGER NOT NULL CONSTRAINT ck_events_seq CHECK (seq > 0), 
	run_id INTEGER, 
	kind TEXT NOT NULL CONSTRAINT ck_events_kind CHECK (kind IN ('created', 'extracted', 'finished', 'refused', 'seen', 'stated', 'stored', 'upgraded')), 
	reason TEXT, 
	path BLOB, 
	path_shown TEXT, 
	sha256 TEXT CONSTRAINT ck_events_sha256 CHECK (length(sha256) = 64), 
	at TEXT NOT NULL, 
	detail TEXT, 
	previous_digest TEXT NOT NULL CONSTRAINT ck_events_previous_digest CHECK (length(previous_digest) = 64), 
	digest TEXT NOT NULL CONSTRAINT ck_events_digest CHECK (length(digest) = 64), 
	CONSTRAINT pk_events PRIMARY KEY (seq), 
	CONSTRAINT fk_events_run_id FOREIGN KEY(run_id) REFERENCES runs (id)
)
 STRICT

;
INSERT INTO "events" VALUES(1,NULL,'created',NULL,NULL,NULL,NULL,'2026-11-21T07:40:55Z','schema 0 to 1, provstore 0.1.0','0000000000000000000000000000000000000000000000000000000000000000','6353ea82644d0e79c7f89aabe7d2b69bb0fc06ed7a0dfc9d3a144e4139c2554c');
INSERT INTO "events" VALUES(2,1,'stored',NULL,X'6272696467652E747874','bridge.txt','f89c1c707bc2de9e6ab86764eab9c910d9270298812d9c2ccb6c61f951a7886a','2026-11-21T07:40:55Z','92dbe285e962ba0dc9e9abe59e43716dcc29455ad92e410399c2d209cb0b2b00','6353ea82644d0e79c7f89aabe7d2b69bb0fc06ed7a0dfc9d3a144e4139c2554c','9445fd73dedbd0f2dcb72c5cbc800ae26650f077374a7b4113428caadea0f39e');
INSERT INTO "events" VALUES(3,1,'finished','done',NULL,NULL,NULL,'2026-11-21T07:40:55Z','534577fb769b252f8568475c17eba3484b74b835e9532737ba922fce9710ace3','9445fd73dedbd0f2dcb72c5cbc800ae26650f077374a7b4113428caadea0f39e','85511539b8232b7c9e2eb2564af4267373a584d6dabbd58244ca6adc7d3b96f8');
INSERT INTO "events" VALUES(4,2,'stated',NULL,NULL,NULL,'f89c1c707bc2de9e6ab86764eab9c910d9270298812d9c2ccb6c61f951a7886a','2026-11-21T07:40:55Z','{"by": "Ada", "outlet": "outlet|the nowhere post||", "published": null}','85511539b8232b7c9e2eb2564af4267373a584d6dabbd58244ca6adc7d3b96f8','e0a375cca85f206330b1db28cbd1013ad037c653b097dc0cd743a5759c848e1b');
INSERT INTO "events" VALUES(5,2,'extracted',NULL,NULL,NULL,'f89c1c707bc2de9e6ab86764eab9c910d9270298812d9c2ccb6c61f951a7886a','2026-11-21T07:40:55Z','bbbe636f9ba4e41edc8dd5e8ee3820a263e674290f3aa428837a8cf210e594e8','e0a375cca85f206330b1db28cbd1013ad037c653b097dc0cd743a5759c848e1b','93feff279c34cce5942a1f700d9b2656ee855b1c3e66d0f9c0fc089fe859294b');
INSERT INTO "events" VALUES(6,2,'finished','done',NULL,NULL,NULL,'2026-11-21T07:40:55Z','913584fb027c402c1fe0515c87c1258fa7b29793f76999b39d0edd5fecae47e3','93feff279c34cce5942a1f700d9b2656ee855b1c3e66d0f9c0fc089fe859294b','17a3728eb4b48583204409b50ce61d790c10adb8e4ac2db46a53f99f29fd540e');
CREATE TABLE extractions (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	run_id INTEGER NOT NULL, 
	statement_id INTEGER, 
	tagger TEXT NOT NULL, 
	language TEXT, 
	outlet_id INTEGER, 
	outlet_start INTEGER, 
	outlet_end INTEGER, 
	outlet_rule TEXT, 
	headline_start INTEGER, 
	headline_end INTEGER, 
	byline_start INTEGER, 
	byline_end INTEGER, 
	section_start INTEGER, 
	section_end INTEGER, 
	published_id INTEGER, 
	digest TEXT NOT NULL CONSTRAINT ck_extractions_digest CHECK (length(digest) = 64), 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT ck_extractions_outlet_span CHECK ((outlet_start IS NULL) = (outlet_end IS NULL) AND outlet_start BETWEEN 0 AND outlet_end - 1), 
	CONSTRAINT ck_extractions_headline_span CHECK ((headline_start IS NULL) = (headline_end IS NULL) AND headline_start BETWEEN 0 AND headline_end - 1), 
	CONSTRAINT ck_extractions_byline_span CHECK ((byline_start IS NULL) = (byline_end IS NULL) AND byline_start BETWEEN 0 AND byline_end - 1), 
	CONSTRAINT ck_extractions_section_span CHECK ((section_start IS NULL) = (section_end IS NULL) AND section_start BETWEEN 0 AND section_end - 1), 
	CONSTRAINT ck_extractions_outlet_has_evidence CHECK ((outlet_id IS NULL) = (outlet_start IS NULL) AND (outlet_id IS NULL) = (outlet_rule IS NULL)), 
	CONSTRAINT fk_extractions_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_extractions_run_id FOREIGN KEY(run_id) REFERENCES runs (id), 
	CONSTRAINT fk_extractions_statement_id FOREIGN KEY(statement_id) REFERENCES statements (id), 
	CONSTRAINT fk_extractions_outlet_id FOREIGN KEY(outlet_id) REFERENCES sources (id), 
	CONSTRAINT fk_extractions_published_id FOREIGN KEY(published_id) REFERENCES dates (id)
)
 STRICT

;
INSERT INTO "extractions" VALUES(1,1,1,NULL,'rules','en',1,51,58,'dateline.agency-in-brackets',0,24,NULL,NULL,NULL,NULL,NULL,'92dbe285e962ba0dc9e9abe59e43716dcc29455ad92e410399c2d209cb0b2b00');
INSERT INTO "extractions" VALUES(2,1,2,1,'rules','en',1,51,58,'dateline.agency-in-brackets',0,24,NULL,NULL,NULL,NULL,NULL,'bbbe636f9ba4e41edc8dd5e8ee3820a263e674290f3aa428837a8cf210e594e8');
CREATE TABLE outlet_domains (
	source_id INTEGER NOT NULL, 
	domain TEXT NOT NULL, 
	CONSTRAINT pk_outlet_domains PRIMARY KEY (source_id, domain), 
	CONSTRAINT fk_outlet_domains_source_id FOREIGN KEY(source_id) REFERENCES sources (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "outlet_domains" VALUES(1,'reuters.com');
CREATE TABLE outlet_names (
	source_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_outlet_names PRIMARY KEY (source_id, name), 
	CONSTRAINT fk_outlet_names_source_id FOREIGN KEY(source_id) REFERENCES sources (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "outlet_names" VALUES(1,'REUTERS');
INSERT INTO "outlet_names" VALUES(1,'Reuter');
INSERT INTO "outlet_names" VALUES(1,'Reuters Editorial');
INSERT INTO "outlet_names" VALUES(1,'Reuters News');
INSERT INTO "outlet_names" VALUES(1,'Reuters news agency');
INSERT INTO "outlet_names" VALUES(1,'reuters');
CREATE TABLE outlets (
	source_id INTEGER NOT NULL, 
	medium TEXT CONSTRAINT ck_outlets_medium CHECK (medium IN ('broadcaster', 'magazine', 'news agency', 'newspaper', 'website')), 
	owner TEXT, 
	timezone TEXT, 
	CONSTRAINT pk_outlets PRIMARY KEY (source_id), 
	CONSTRAINT fk_outlets_source_id FOREIGN KEY(source_id) REFERENCES sources (id)
)
 STRICT

;
INSERT INTO "outlets" VALUES(1,'news agency','Thomson Reuters','Europe/London');
CREATE TABLE photo_captions (
	id INTEGER NOT NULL, 
	extraction_id INTEGER NOT NULL, 
	position INTEGER NOT NULL CONSTRAINT ck_photo_captions_position CHECK (position >= 0), 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	taken_id INTEGER, 
	place TEXT, 
	file_photo INTEGER NOT NULL CONSTRAINT ck_photo_captions_file_photo CHECK (file_photo IN (0, 1)), 
	rule TEXT NOT NULL, 
	CONSTRAINT pk_photo_captions PRIMARY KEY (id), 
	CONSTRAINT ck_photo_captions_span CHECK (start BETWEEN 0 AND "end" - 1), 
	CONSTRAINT uq_photo_captions_extraction_id_position UNIQUE (extraction_id, position), 
	CONSTRAINT fk_photo_captions_extraction_id FOREIGN KEY(extraction_id) REFERENCES extractions (id), 
	CONSTRAINT fk_photo_captions_taken_id FOREIGN KEY(taken_id) REFERENCES dates (id)
)
 STRICT

;
CREATE TABLE photo_credits (
	caption_id INTEGER NOT NULL, 
	position INTEGER NOT NULL CONSTRAINT ck_photo_credits_position CHECK (position >= 0), 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	outlet_id INTEGER, 
	photographer TEXT, 
	CONSTRAINT pk_photo_credits PRIMARY KEY (caption_id, position), 
	CONSTRAINT ck_photo_credits_span CHECK (start BETWEEN 0 AND "end" - 1), 
	CONSTRAINT fk_photo_credits_caption_id FOREIGN KEY(caption_id) REFERENCES photo_captions (id), 
	CONSTRAINT fk_photo_credits_outlet_id FOREIGN KEY(outlet_id) REFERENCES sources (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE runs (
	id INTEGER NOT NULL, 
	command TEXT NOT NULL, 
	program_version TEXT NOT NULL, 
	python_version TEXT NOT NULL, 
	sqlite_version TEXT NOT NULL, 
	rules_digest TEXT NOT NULL CONSTRAINT ck_runs_rules_digest CHECK (length(rules_digest) = 64), 
	options TEXT NOT NULL, 
	started_at TEXT NOT NULL, 
	ended_at TEXT, 
	outcome TEXT CONSTRAINT ck_runs_outcome CHECK (outcome IN ('done', 'failed', 'interrupted')), 
	CONSTRAINT pk_runs PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "runs" VALUES(1,'ingest','0.1.0','3.11.7','3.40.1','2f98c19e39218bafa988eaf29f31d5ffe09b58431a22f7d78d44405728ee7962','{"paths": ["bridge.txt"], "files": 1}','2026-11-21T07:40:55Z','2026-11-21T07:40:55Z','done');
INSERT INTO "runs" VALUES(2,'state','0.1.0','3.11.7','3.40.1','2f98c19e39218bafa988eaf29f31d5ffe09b58431a22f7d78d44405728ee7962','{"document": "f89c1c707bc2de9e6ab86764eab9c910d9270298812d9c2ccb6c61f951a7886a", "outlet": "The Nowhere Post", "by": "Ada"}','2026-11-21T07:40:55Z','2026-11-21T07:40:55Z','done');
CREATE TABLE segments (
	extraction_id INTEGER NOT NULL, 
	position INTEGER NOT NULL CONSTRAINT ck_segments_position CHECK (position >= 0), 
	kind TEXT NOT NULL CONSTRAINT ck_segments_kind CHECK (kind IN ('blank', 'boilerplate', 'byline', 'caption', 'credit', 'dateline', 'headline', 'paragraph', 'section', 'subheading', 'timestamp')), 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	rule TEXT NOT NULL, 
	CONSTRAINT pk_segments PRIMARY KEY (extraction_id, position), 
	CONSTRAINT ck_segments_span CHECK (start BETWEEN 0 AND "end" - 1), 
	CONSTRAINT fk_segments_extraction_id FOREIGN KEY(extraction_id) REFERENCES extractions (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "segments" VALUES(1,0,'headline',0,24,'headline.first-line');
INSERT INTO "segments" VALUES(1,1,'blank',24,26,'white space');
INSERT INTO "segments" VALUES(1,2,'dateline',26,59,'dateline.agency-in-brackets');
INSERT INTO "segments" VALUES(1,3,'blank',59,60,'white space');
INSERT INTO "segments" VALUES(1,4,'paragraph',60,116,'paragraph');
INSERT INTO "segments" VALUES(1,5,'blank',116,118,'white space');
INSERT INTO "segments" VALUES(1,6,'paragraph',118,174,'paragraph');
INSERT INTO "segments" VALUES(1,7,'blank',174,175,'white space');
INSERT INTO "segments" VALUES(2,0,'headline',0,24,'headline.first-line');
INSERT INTO "segments" VALUES(2,1,'blank',24,26,'white space');
INSERT INTO "segments" VALUES(2,2,'dateline',26,59,'dateline.agency-in-brackets');
INSERT INTO "segments" VALUES(2,3,'blank',59,60,'white space');
INSERT INTO "segments" VALUES(2,4,'paragraph',60,116,'paragraph');
INSERT INTO "segments" VALUES(2,5,'blank',116,118,'white space');
INSERT INTO "segments" VALUES(2,6,'paragraph',118,174,'paragraph');
INSERT INTO "segments" VALUES(2,7,'blank',174,175,'white space');
CREATE TABLE sightings (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	path BLOB NOT NULL, 
	path_shown TEXT NOT NULL, 
	seen_at TEXT NOT NULL, 
	run_id INTEGER NOT NULL, 
	CONSTRAINT pk_sightings PRIMARY KEY (id), 
	CONSTRAINT uq_sightings_document_id_path UNIQUE (document_id, path), 
	CONSTRAINT fk_sightings_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_sightings_run_id FOREIGN KEY(run_id) REFERENCES runs (id)
)
 STRICT

;
INSERT INTO "sightings" VALUES(1,1,X'6272696467652E747874','bridge.txt','2026-11-21T07:40:55Z',1);
CREATE TABLE source_links (
	id INTEGER NOT NULL, 
	extraction_id INTEGER NOT NULL, 
	position INTEGER NOT NULL CONSTRAINT ck_source_links_position CHECK (position >= 0), 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_source_links_kind CHECK (kind IN ('cites', 'photo_credit', 'primary_source', 'wire')), 
	to_id INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	rule TEXT NOT NULL, 
	inferred INTEGER NOT NULL CONSTRAINT ck_source_links_inferred CHECK (inferred IN (0, 1)), 
	CONSTRAINT pk_source_links PRIMARY KEY (id), 
	CONSTRAINT ck_source_links_span CHECK (start BETWEEN 0 AND "end" - 1), 
	CONSTRAINT uq_source_links_extraction_id_position UNIQUE (extraction_id, position), 
	CONSTRAINT fk_source_links_extraction_id FOREIGN KEY(extraction_id) REFERENCES extractions (id), 
	CONSTRAINT fk_source_links_to_id FOREIGN KEY(to_id) REFERENCES sources (id)
)
 STRICT

;
INSERT INTO "source_links" VALUES(1,2,0,'ad30fc227b902e70e8fb','wire',1,26,59,'dateline.agency-in-brackets',0);
CREATE TABLE sources (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_sources_kind CHECK (kind IN ('anonymous', 'document', 'government', 'organization', 'outlet', 'person')), 
	country TEXT, 
	part_of_id INTEGER, 
	document_id INTEGER, 
	CONSTRAINT pk_sources PRIMARY KEY (id), 
	CONSTRAINT uq_sources_key UNIQUE ("key"), 
	CONSTRAINT fk_sources_part_of_id FOREIGN KEY(part_of_id) REFERENCES sources (id), 
	CONSTRAINT fk_sources_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
)
 STRICT

;
INSERT INTO "sources" VALUES(1,'outlet|reuters|GB|','Reuters','outlet','GB',NULL,NULL);
INSERT INTO "sources" VALUES(2,'person|anna holt||','Anna Holt','person',NULL,NULL,NULL);
INSERT INTO "sources" VALUES(3,'anonymous|local sources||f89c1c707bc2de9e6ab86764eab9c910d9270298812d9c2ccb6c61f951a7886a','Local sources','anonymous',NULL,NULL,1);
INSERT INTO "sources" VALUES(4,'outlet|the nowhere post||','The Nowhere Post','outlet',NULL,NULL,NULL);
CREATE TABLE statements (
	id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	outlet_id INTEGER, 
	published TEXT, 
	"by" TEXT, 
	at TEXT NOT NULL, 
	run_id INTEGER NOT NULL, 
	CONSTRAINT pk_statements PRIMARY KEY (id), 
	CONSTRAINT ck_statements_says_something CHECK (outlet_id IS NOT NULL OR published IS NOT NULL), 
	CONSTRAINT fk_statements_document_id FOREIGN KEY(document_id) REFERENCES documents (id), 
	CONSTRAINT fk_statements_outlet_id FOREIGN KEY(outlet_id) REFERENCES sources (id), 
	CONSTRAINT fk_statements_run_id FOREIGN KEY(run_id) REFERENCES runs (id)
)
 STRICT

;
INSERT INTO "statements" VALUES(1,1,4,NULL,'Ada','2026-11-21T07:40:55Z',2);
CREATE INDEX ix_documents_text_sha256 ON documents (text_sha256);
CREATE INDEX ix_sightings_path ON sightings (path);
CREATE INDEX ix_statements_document_id ON statements (document_id);
CREATE INDEX ix_extractions_document_id ON extractions (document_id);
CREATE INDEX ix_claims_key ON claims ("key");
CREATE INDEX ix_claims_speaker_id ON claims (speaker_id);
CREATE INDEX ix_source_links_key ON source_links ("key");
CREATE INDEX ix_source_links_to_id ON source_links (to_id);
CREATE VIEW _current AS
-- The newest extraction of each document, with the outlet that holds: what a person states wins.
-- extraction_id: the extraction
-- document_id: row of the document
-- run_id: the run that made the extraction
-- outlet_id: source that publishes the document; null when nobody knows
-- outlet_by: page (the page says so), person (somebody stated it), or null
-- stated_published: date of publication that a person stated
SELECT
  id AS extraction_id,
  document_id,
  run_id,
  coalesce(stated_outlet_id, outlet_id) AS outlet_id,
  CASE WHEN stated_outlet_id IS NOT NULL THEN 'person' WHEN outlet_id IS NOT NULL THEN 'page' END AS outlet_by,
  stated_published
FROM (
  SELECT
    e.id, e.document_id, e.run_id, e.outlet_id,
    (SELECT s.outlet_id FROM statements AS s
     WHERE s.document_id = e.document_id AND s.outlet_id IS NOT NULL ORDER BY s.id DESC LIMIT 1) AS stated_outlet_id,
    (SELECT s.published FROM statements AS s
     WHERE s.document_id = e.document_id AND s.published IS NOT NULL ORDER BY s.id DESC LIMIT 1) AS stated_published
  FROM extractions AS e
  WHERE e.id = (SELECT max(newest.id) FROM extractions AS newest WHERE newest.document_id = e.document_id)
);
CREATE VIEW v_captions AS
-- Photo captions: whose pictures, taken when and where.
-- document: first 12 digits of the document's id
-- number: place of the caption in its document, from 1
-- outlet: who publishes the document
-- caption: the caption, as it stands
-- credits: the credits, as they stand; several are joined with ' … '
-- outlets: the agencies and outlets credited
-- photographers: the photographers credited
-- taken: when the picture was taken
-- taken_precision: minute, day, month or year
-- taken_text: the words of the date
-- taken_reason: why the date has no value
-- place: where the picture was taken
-- file_photo: 1 if it is a file picture
-- rule: the rule that found the caption
-- run: the run that found it
-- document_id: SHA-256 of the document's bytes
SELECT
  substr(d.sha256, 1, 12) AS document,
  f.position + 1 AS number,
  o.name AS outlet,
  substr(d.text, f."start" + 1, f."end" - f."start") AS caption,
  (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(d.text, p."start" + 1, p."end" - p."start") AS words FROM photo_credits AS p
    WHERE p.caption_id = f.id ORDER BY p.position)) AS credits,
  (SELECT group_concat(name, ', ') FROM (
    SELECT s.name FROM photo_credits AS p JOIN sources AS s ON s.id = p.outlet_id
    WHERE p.caption_id = f.id ORDER BY p.position)) AS outlets,
  (SELECT group_concat(photographer, ', ') FROM (
    SELECT p.photographer FROM photo_credits AS p
    WHERE p.caption_id = f.id AND p.photographer IS NOT NULL ORDER BY p.position)) AS photographers,
  t.value AS taken,
  t.precision AS taken_precision,
  substr(d.text, t."start" + 1, t."end" - t."start") AS taken_text,
  t.reason AS taken_reason,
  f.place,
  f.file_photo,
  f.rule,
  c.run_id AS run,
  d.sha256 AS document_id
FROM documents AS d
JOIN _current AS c ON c.document_id = d.id
JOIN photo_captions AS f ON f.extraction_id = c.extraction_id
LEFT JOIN sources AS o ON o.id = c.outlet_id
LEFT JOIN dates AS t ON t.id = f.taken_id;
CREATE VIEW v_claims AS
-- Who says what in which document. A claim is something the document says, never a statement of truth.
-- document: first 12 digits of the document's id
-- number: the claim's number in its document, as `provstore show` prints it
-- outlet: who publishes the document
-- voice: attributed (somebody else says it, as the document relates) or outlet (the document's own assertion)
-- mode: direct (all of the content in quotation marks), mixed (some of it) or indirect (none); null for voice outlet
-- speaker: who says it; null where that is not known
-- speaker_kind: person, organization, government, outlet, anonymous or document
-- speaker_inferred: 1 if a part of the speaker's identity is left unsaid by the sentence
-- via: through whom it came, as the sentence says, nearest first
-- content: what is said, as it stands; parts are joined with ' … '
-- cue: the words that attribute it, as they stand
-- source: the words that name who says it, as they stand
-- medium: the document or channel through which it is said (a letter)
-- addressees: to whom it is said
-- date: when it was said
-- date_precision: minute, day, month or year
-- date_text: the words of the date
-- date_base: what a relative date was resolved from
-- date_reason: why the date has no value
-- rule: the rule that found the claim
-- confidence: how often such a finding is right, from 0 to 1
-- needs_review: 1 if a person should look at it
-- run: the run that found it
-- claim: id of the claim, the same in every store
-- document_id: SHA-256 of the document's bytes
SELECT
  substr(d.sha256, 1, 12) AS document,
  k.position + 1 AS number,
  o.name AS outlet,
  k.voice,
  k.mode,
  s.name AS speaker,
  s.kind AS speaker_kind,
  k.speaker_inferred,
  (SELECT group_concat(name, ', ') FROM (
    SELECT r.name FROM claim_relays AS v JOIN sources AS r ON r.id = v.source_id
    WHERE v.claim_id = k.id ORDER BY v.position)) AS via,
  (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(d.text, p."start" + 1, p."end" - p."start") AS words FROM claim_spans AS p
    WHERE p.claim_id = k.id AND p.role = 'content' ORDER BY p.position)) AS content,
  (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(d.text, p."start" + 1, p."end" - p."start") AS words FROM claim_spans AS p
    WHERE p.claim_id = k.id AND p.role = 'cue' ORDER BY p.position)) AS cue,
  (SELECT group_concat(words, ' … ') FROM (
    SELECT substr(d.text, p."start" + 1, p."end" - p."start") AS words FROM claim_spans AS p
    WHERE p.claim_id = k.id AND p.role = 'source' ORDER BY p.position)) AS source,
  k.medium,
  (SELECT group_concat(name, '; ') FROM (
    SELECT a.name FROM claim_addressees AS a WHERE a.claim_id = k.id ORDER BY a.position)) AS addressees,
  t.value AS date,
  t.precision AS date_precision,
  substr(d.text, t."start" + 1, t."end" - t."start") AS date_text,
  t.base AS date_base,
  t.reason AS date_reason,
  k.rule,
  k.confidence,
  k.needs_review,
  c.run_id AS run,
  k."key" AS claim,
  d.sha256 AS document_id
FROM documents AS d
JOIN _current AS c ON c.document_id = d.id
JOIN claims AS k ON k.extraction_id = c.extraction_id
LEFT JOIN sources AS o ON o.id = c.outlet_id
LEFT JOIN sources AS s ON s.id = k.speaker_id
LEFT JOIN dates AS t ON t.id = k.date_id;
CREATE VIEW v_columns AS
-- What every table, view and column of this file holds.
-- object: name of the table or view
-- kind: table or view
-- column: name of the column; null where the row describes the table or view itself
-- description: what it holds
SELECT object, kind, "column", description
FROM _columns
ORDER BY kind DESC, object, position;
CREATE VIEW v_documents AS
-- The documents: who published what, and when.
-- document: first 12 digits of the document's id
-- outlet: who publishes it; what a person states wins over what the page says
-- outlet_by: how the outlet is known: page, person, or null
-- published: when it was published; what a person states wins over what the page says
-- published_precision: minute, day, month or year
-- published_by: how the date is known: page, person, or null
-- headline: the headline, as it stands
-- byline: the byline, as it stands
-- section: the section, as it stands
-- dateline: the dateline, as it stands
-- place: where the story was filed, from the dateline
-- agency: who filed it, from the dateline
-- language: ISO 639 code; null when unsure
-- claims: how many claims others make in it (voice attributed)
-- captions: how many photo captions it has
-- links: how many source links it has
-- path: where it was first seen
-- sightings: at how many paths it was seen
-- encoding: how its bytes were read
-- decoded_by: how the encoding is known (detected is a guess)
-- damaged: 1 if some of its bytes are invalid in the encoding
-- characters: length of the text
-- run: the run that made the extraction shown
-- document_id: SHA-256 of its bytes
SELECT
  substr(d.sha256, 1, 12) AS document,
  (SELECT o.name FROM sources AS o WHERE o.id = c.outlet_id) AS outlet,
  c.outlet_by,
  coalesce(c.stated_published, p.value) AS published,
  CASE
    WHEN c.stated_published IS NULL THEN p.precision
    WHEN length(c.stated_published) = 4 THEN 'year'
    WHEN length(c.stated_published) = 7 THEN 'month'
    WHEN length(c.stated_published) = 10 THEN 'day'
    ELSE 'minute'
  END AS published_precision,
  CASE
    WHEN c.stated_published IS NOT NULL THEN 'person'
    WHEN p.value IS NOT NULL THEN 'page'
  END AS published_by,
  substr(d.text, e.headline_start + 1, e.headline_end - e.headline_start) AS headline,
  substr(d.text, e.byline_start + 1, e.byline_end - e.byline_start) AS byline,
  substr(d.text, e.section_start + 1, e.section_end - e.section_start) AS section,
  substr(d.text, l."start" + 1, l."end" - l."start") AS dateline,
  l.place,
  (SELECT a.name FROM sources AS a WHERE a.id = l.agency_id) AS agency,
  e.language,
  (SELECT count(*) FROM claims AS k WHERE k.extraction_id = e.id AND k.voice = 'attributed') AS claims,
  (SELECT count(*) FROM photo_captions AS f WHERE f.extraction_id = e.id) AS captions,
  (SELECT count(*) FROM source_links AS s WHERE s.extraction_id = e.id) AS links,
  (SELECT g.path_shown FROM sightings AS g WHERE g.document_id = d.id ORDER BY g.id LIMIT 1) AS path,
  (SELECT count(*) FROM sightings AS g WHERE g.document_id = d.id) AS sightings,
  d.encoding,
  d.decoded_by,
  d.damage <> '[]' AS damaged,
  d.char_count AS characters,
  c.run_id AS run,
  d.sha256 AS document_id
FROM documents AS d
JOIN _current AS c ON c.document_id = d.id
JOIN extractions AS e ON e.id = c.extraction_id
LEFT JOIN dates AS p ON p.id = e.published_id
LEFT JOIN datelines AS l ON l.extraction_id = e.id;
CREATE VIEW v_links AS
-- What each document uses: the outlets it cites, whose pictures, whose copy, the documents it reports.
-- document: first 12 digits of the document's id
-- outlet: who publishes the document
-- kind: cites, photo_credit, wire, primary_source, or same_text (the same text in other bytes)
-- to: what is used; for same_text the outlet of the other document
-- to_kind: person, organization, government, outlet, anonymous or document
-- held: 1 if what is used is in the store: a document, or an outlet of which a document is here
-- to_document: first 12 digits of the id of the document linked to, where one is held
-- evidence: the words that say so, as they stand
-- to_evidence: the words in the other document, where the link rests on them
-- rule: the rule that found the link
-- inferred: 1 if the target is not said in so many words
-- run: the run that found it
-- link: id of the link, the same in every store; null for links that the store computes
-- to_document_id: SHA-256 of the bytes of the document linked to
-- document_id: SHA-256 of the document's bytes
SELECT
  substr(d.sha256, 1, 12) AS document,
  o.name AS outlet,
  l.kind,
  s.name AS "to",
  s.kind AS to_kind,
  l.to_id IN (SELECT h.outlet_id FROM _current AS h WHERE h.outlet_id IS NOT NULL) AS held,
  NULL AS to_document,
  substr(d.text, l."start" + 1, l."end" - l."start") AS evidence,
  NULL AS to_evidence,
  l.rule,
  l.inferred,
  c.run_id AS run,
  l."key" AS link,
  NULL AS to_document_id,
  d.sha256 AS document_id
FROM documents AS d
JOIN _current AS c ON c.document_id = d.id
JOIN source_links AS l ON l.extraction_id = c.extraction_id
JOIN sources AS s ON s.id = l.to_id
LEFT JOIN sources AS o ON o.id = c.outlet_id
UNION ALL
SELECT
  substr(d.sha256, 1, 12),
  o.name,
  'same_text',
  s.name,
  'document',
  1,
  substr(other.sha256, 1, 12),
  NULL,
  NULL,
  'same_text',
  0,
  c.run_id,
  NULL,
  other.sha256,
  d.sha256
FROM documents AS d
JOIN documents AS other ON other.text_sha256 = d.text_sha256 AND other.id <> d.id
JOIN _current AS c ON c.document_id = d.id
JOIN _current AS t ON t.document_id = other.id
LEFT JOIN sources AS o ON o.id = c.outlet_id
LEFT JOIN sources AS s ON s.id = t.outlet_id;
CREATE VIEW v_outlets AS
-- The outlets that publish, are cited or are credited in this store.
-- outlet: the name
-- kind: news agency, broadcaster, newspaper, magazine or website; null when unknown
-- country: ISO 3166 code, two letters
-- owner: who owns or controls it
-- aliases: other names
-- domains: web domains
-- timezone: time zone of its publication times
-- documents: how many documents of it are in the store; 0 is an outlet known only by name
-- claims: how many claims others make in its documents (voice attributed)
-- speaks: how many claims in all documents it makes itself (voice attributed, the outlet is the speaker)
-- cited_by: how many documents cite it or are its copy
-- credited: how many photo credits name it
-- in_registry: 1 if the registry of outlets knows it
-- key: names the same source in every store
SELECT
  s.name AS outlet,
  r.medium AS kind,
  s.country,
  r.owner,
  (SELECT group_concat(name, ', ') FROM (
    SELECT n.name FROM outlet_names AS n WHERE n.source_id = s.id ORDER BY n.name)) AS aliases,
  (SELECT group_concat(domain, ', ') FROM (
    SELECT n.domain FROM outlet_domains AS n WHERE n.source_id = s.id ORDER BY n.domain)) AS domains,
  r.timezone,
  coalesce(own.documents, 0) AS documents,
  coalesce(own.claims, 0) AS claims,
  coalesce(said.claims, 0) AS speaks,
  coalesce(cited.documents, 0) AS cited_by,
  coalesce(credited.credits, 0) AS credited,
  r.source_id IS NOT NULL AS in_registry,
  s."key"
FROM sources AS s
LEFT JOIN outlets AS r ON r.source_id = s.id
LEFT JOIN (
  SELECT c.outlet_id, count(*) AS documents, sum((
    SELECT count(*) FROM claims AS k WHERE k.extraction_id = c.extraction_id AND k.voice = 'attributed')) AS claims
  FROM _current AS c GROUP BY c.outlet_id) AS own ON own.outlet_id = s.id
LEFT JOIN (
  SELECT k.speaker_id, count(*) AS claims
  FROM _current AS c JOIN claims AS k ON k.extraction_id = c.extraction_id
  WHERE k.voice = 'attributed' GROUP BY k.speaker_id) AS said ON said.speaker_id = s.id
LEFT JOIN (
  SELECT l.to_id, count(DISTINCT l.extraction_id) AS documents
  FROM _current AS c JOIN source_links AS l ON l.extraction_id = c.extraction_id
  WHERE l.kind IN ('cites', 'wire') GROUP BY l.to_id) AS cited ON cited.to_id = s.id
LEFT JOIN (
  SELECT p.outlet_id, count(*) AS credits
  FROM _current AS c
  JOIN photo_captions AS f ON f.extraction_id = c.extraction_id
  JOIN photo_credits AS p ON p.caption_id = f.id
  GROUP BY p.outlet_id) AS credited ON credited.outlet_id = s.id
WHERE s.kind = 'outlet';
CREATE VIEW v_speakers AS
-- Who is quoted: everybody to whom a current claim is attributed.
-- speaker: the name
-- kind: person, organization, government, outlet, anonymous or document
-- country: ISO 3166 code, two letters
-- part_of: what it is a part of: a ministry's government
-- claims: how many claims are attributed to it
-- documents: in how many documents
-- inferred: for how many of the claims a part of the identity is left unsaid by the sentence
-- names: the words that name it in the texts, each once, joined with '; '
-- outlets: the outlets that relate its claims, each once
-- only_in: first 12 digits of the id of the document in which alone it is known (unnamed sources)
-- key: names the same source in every store
SELECT
  s.name AS speaker,
  s.kind,
  s.country,
  (SELECT p.name FROM sources AS p WHERE p.id = s.part_of_id) AS part_of,
  said.claims,
  said.documents,
  said.inferred,
  (SELECT group_concat(words, '; ') FROM (
    SELECT DISTINCT substr(d.text, w."start" + 1, w."end" - w."start") AS words
    FROM claims AS k
    JOIN _current AS c ON c.extraction_id = k.extraction_id
    JOIN documents AS d ON d.id = c.document_id
    JOIN claim_spans AS w ON w.claim_id = k.id AND w.role = 'source'
    WHERE k.speaker_id = s.id AND k.voice = 'attributed' ORDER BY 1)) AS names,
  (SELECT group_concat(name, ', ') FROM (
    SELECT DISTINCT o.name
    FROM claims AS k
    JOIN _current AS c ON c.extraction_id = k.extraction_id
    JOIN sources AS o ON o.id = c.outlet_id
    WHERE k.speaker_id = s.id AND k.voice = 'attributed' ORDER BY 1)) AS outlets,
  (SELECT substr(d.sha256, 1, 12) FROM documents AS d WHERE d.id = s.document_id) AS only_in,
  s."key"
FROM sources AS s
JOIN (
  SELECT k.speaker_id, count(*) AS claims, count(DISTINCT k.extraction_id) AS documents, sum(k.speaker_inferred) AS inferred
  FROM _current AS c JOIN claims AS k ON k.extraction_id = c.extraction_id
  WHERE k.voice = 'attributed' GROUP BY k.speaker_id) AS said ON said.speaker_id = s.id;
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN
  SELECT raise(ABORT, 'events are only added');
END;
CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
BEGIN
  SELECT raise(ABORT, 'events are only added');
END;
COMMIT;
