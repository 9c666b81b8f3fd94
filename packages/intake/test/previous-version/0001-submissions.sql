CREATE FUNCTION public.audit_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      begin raise exception 'audit is append-only'; end $$;
CREATE TABLE public.answers (
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    text bytea NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.audit (
    tenant text NOT NULL,
    seq integer NOT NULL,
    at text NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    fields text NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL
);
CREATE TABLE public.audit_heads (
    tenant text NOT NULL,
    seq integer NOT NULL,
    hash text NOT NULL
);
CREATE TABLE public.drafts (
    id uuid NOT NULL,
    tenant text NOT NULL,
    row_key bytea NOT NULL,
    key_id text NOT NULL,
    content bytea NOT NULL,
    version integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.handoffs (
    id uuid NOT NULL,
    tenant text NOT NULL,
    submission_id uuid,
    channel text NOT NULL,
    row_key bytea NOT NULL,
    key_id text NOT NULL,
    contact bytea NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.migrations (
    name text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.outbox (
    id uuid NOT NULL,
    tenant text NOT NULL,
    type text NOT NULL,
    subject text NOT NULL,
    at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone,
    last_error text
);
CREATE TABLE public.resume_codes (
    hash bytea NOT NULL,
    draft_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    extensions integer NOT NULL
);
CREATE TABLE public.revisions (
    submission_id uuid NOT NULL,
    version integer NOT NULL,
    payload bytea NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.submissions (
    id uuid NOT NULL,
    tenant text NOT NULL,
    kind text NOT NULL,
    receipt text NOT NULL,
    secret_hash bytea NOT NULL,
    fingerprint bytea NOT NULL,
    row_key bytea NOT NULL,
    key_id text NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    quarantine jsonb NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    changeable_until timestamp with time zone NOT NULL,
    forward_due_at timestamp with time zone,
    overdue_told_at timestamp with time zone,
    CONSTRAINT submissions_kind_check CHECK ((kind = ANY (ARRAY['application'::text, 'consultation'::text, 'referral'::text])))
);
CREATE TABLE public.tokens (
    hash bytea NOT NULL,
    owner_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.uploads (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    row_key bytea NOT NULL,
    key_id text NOT NULL,
    metadata bytea NOT NULL,
    length integer NOT NULL,
    received integer NOT NULL,
    parts jsonb NOT NULL,
    media_type text,
    sha256 text,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT uploads_check CHECK (((received >= 0) AND (received <= length))),
    CONSTRAINT uploads_length_check CHECK ((length > 0))
);
INSERT INTO public.answers VALUES ('0d13e414-6572-48b4-8af3-4d6ba38a8225', 'd1cc59e1-f9ce-4bf5-88b2-94e1b10a2d94', '\x518d3bfa029d26be69a286f4e3c4875cbcdffa71820b4e079ffc64e212bde7bc99d754be1fe80fc3e76dc960df7e71b9cdfa44', '2026-03-02 08:00:00+00');
INSERT INTO public.audit VALUES ('antu', 1, '2026-03-02T08:00:00.000Z', 'applicant', 'application.submit', '192a5747-a730-45b9-a296-b2bfdb7e9bc6', '["name","phone"]', '0000000000000000000000000000000000000000000000000000000000000000', '6b9b18775b6bae0c750254f8251bd86419d39be85a2e94c4f1720330dcf8e0ef');
INSERT INTO public.audit VALUES ('antu', 2, '2026-03-02T08:00:00.000Z', 'applicant', 'application.submit', 'e75648c0-a64d-474e-86b7-1c0e0b67ec73', '["name","phone"]', '6b9b18775b6bae0c750254f8251bd86419d39be85a2e94c4f1720330dcf8e0ef', '4db9b383e4f7f8e532c33ba5cf152cc63e50846bc76a4bdb8aaa2bd1366fc0f0');
INSERT INTO public.audit VALUES ('antu', 3, '2026-03-02T08:00:00.000Z', 'applicant', 'application.submit', '484790c4-420a-48dc-91d5-6a8d042c0cfd', '["name","phone"]', '4db9b383e4f7f8e532c33ba5cf152cc63e50846bc76a4bdb8aaa2bd1366fc0f0', '8deff20d6f62d652a75fbd03ac829a488231222ad333a88f697bf4d8dc36d8c2');
INSERT INTO public.audit VALUES ('antu', 4, '2026-03-02T08:00:00.000Z', 'applicant', 'application.withdrawn', '192a5747-a730-45b9-a296-b2bfdb7e9bc6', '[]', '8deff20d6f62d652a75fbd03ac829a488231222ad333a88f697bf4d8dc36d8c2', '39fb7c3cb94a250866de7445c35a3e382ba289b428bc45f149b964250bbeea88');
INSERT INTO public.audit VALUES ('antu', 5, '2026-03-02T08:00:00.000Z', 'applicant', 'application.change', 'e75648c0-a64d-474e-86b7-1c0e0b67ec73', '["phone"]', '39fb7c3cb94a250866de7445c35a3e382ba289b428bc45f149b964250bbeea88', 'ad3f8234b52ee69a2410de19959e78bf8dfdddd4caa4466c0d49279607ada37f');
INSERT INTO public.audit VALUES ('antu', 6, '2026-03-02T08:00:00.000Z', 'applicant', 'consultation.submit', 'd1cc59e1-f9ce-4bf5-88b2-94e1b10a2d94', '["name","phone"]', 'ad3f8234b52ee69a2410de19959e78bf8dfdddd4caa4466c0d49279607ada37f', 'ba5d825441981882535886a5b44995772b28044162ace2fe8be973bdd30862a9');
INSERT INTO public.audit VALUES ('antu', 7, '2026-03-02T08:00:00.000Z', 'staff:antu', 'consultation.answer', 'd1cc59e1-f9ce-4bf5-88b2-94e1b10a2d94', '["text"]', 'ba5d825441981882535886a5b44995772b28044162ace2fe8be973bdd30862a9', 'fb23851330faaacf8dcd7fc6c7c75309190ef26ad71be5d0d42e54d1d998d79e');
INSERT INTO public.audit VALUES ('antu', 8, '2026-03-02T08:00:00.000Z', 'applicant', 'handoff.phone', '2cc462a1-1510-4114-9a2c-dc463191119c', '["to"]', 'fb23851330faaacf8dcd7fc6c7c75309190ef26ad71be5d0d42e54d1d998d79e', 'f391753702024354824c6ef6e960f8a4d15bb2c45a3f51bcfa8b08cb790908d9');
INSERT INTO public.audit_heads VALUES ('antu', 8, 'f391753702024354824c6ef6e960f8a4d15bb2c45a3f51bcfa8b08cb790908d9');
INSERT INTO public.drafts VALUES ('a784450b-c9d1-4149-86e8-1abc960b248d', 'antu', '\x830d14ad3a05e1ae9e63465437f25fbc3cd4adf60900152ab978a349ba3675c382596d1ff814a25f58fc0f8d55fb4afd8f5efe2319c8388c0e8d7921', 'a', '\xcad8d11b02044cf29dabff255dce28690c5f1df0b3c87e9ad38f88ed0ddba716b35a1c867510', 1, '2026-03-02 08:00:00+00', '2026-03-09 08:00:00+00');
INSERT INTO public.handoffs VALUES ('2cc462a1-1510-4114-9a2c-dc463191119c', 'antu', NULL, 'phone', '\x7fa91e110fa44089497c6e5d17431c4cad53db2191420cfbe551ab003d41e73f12ff8a044bdd0cdb2abdae00c6e0b748b9abf238fe78dd980cf6eb98', 'a', '\xfe459935f5cca9b18913a7fb7176f548713a5db6548d227fd51d99aef5b7d7c426f6ccc6265cd59288e68f0c87462176', '2026-03-02 08:00:00+00');
INSERT INTO public.migrations VALUES ('0001-submissions', '2026-11-23 23:26:15.285705+00');
INSERT INTO public.outbox VALUES ('9a54bccd-d40b-44a7-8422-9effd6127cbb', 'antu', 'application.received', '192a5747-a730-45b9-a296-b2bfdb7e9bc6', '2026-03-02 08:00:00+00', 0, '2026-03-02 08:00:00+00', NULL, NULL);
INSERT INTO public.outbox VALUES ('a6e4a04e-e875-46ed-98ef-b40c6e5c3bed', 'antu', 'application.received', 'e75648c0-a64d-474e-86b7-1c0e0b67ec73', '2026-03-02 08:00:00+00', 0, '2026-03-02 08:00:00+00', NULL, NULL);
INSERT INTO public.outbox VALUES ('f582740f-f380-4a66-a658-55576eac9bd5', 'antu', 'application.received', '484790c4-420a-48dc-91d5-6a8d042c0cfd', '2026-03-02 08:00:00+00', 0, '2026-03-02 08:00:00+00', NULL, NULL);
INSERT INTO public.outbox VALUES ('95f6bb6a-d807-437c-9b10-79258610fa68', 'antu', 'application.withdrawn', '192a5747-a730-45b9-a296-b2bfdb7e9bc6', '2026-03-02 08:00:00+00', 0, '2026-03-02 08:00:00+00', NULL, NULL);
INSERT INTO public.outbox VALUES ('d47475e1-827d-4142-8590-7b4a0a9a6d50', 'antu', 'application.changed', 'e75648c0-a64d-474e-86b7-1c0e0b67ec73', '2026-03-02 08:00:00+00', 0, '2026-03-02 08:00:00+00', NULL, NULL);
INSERT INTO public.outbox VALUES ('1809490f-8985-40a2-9dad-e6723eb005b5', 'antu', 'consultation.received', 'd1cc59e1-f9ce-4bf5-88b2-94e1b10a2d94', '2026-03-02 08:00:00+00', 0, '2026-03-02 08:00:00+00', NULL, NULL);
INSERT INTO public.outbox VALUES ('f0144969-fbb1-4d22-90dc-9b25dcaada14', 'antu', 'consultation.answered', 'd1cc59e1-f9ce-4bf5-88b2-94e1b10a2d94', '2026-03-02 08:00:00+00', 0, '2026-03-02 08:00:00+00', NULL, NULL);
INSERT INTO public.outbox VALUES ('4f1bb1ff-6a26-4d08-b597-726c0cceb27c', 'antu', 'handoff.phone', '2cc462a1-1510-4114-9a2c-dc463191119c', '2026-03-02 08:00:00+00', 0, '2026-03-02 08:00:00+00', NULL, NULL);
INSERT INTO public.resume_codes VALUES ('\x36e80763e1fcae3e0f12ae79bc8a5169946aba29db75a3cbfcc442d0e656b853', 'a784450b-c9d1-4149-86e8-1abc960b248d', '2026-03-02 08:10:00+00', 0);
INSERT INTO public.revisions VALUES ('192a5747-a730-45b9-a296-b2bfdb7e9bc6', 1, '\x812157432fefba182bf4f56e3b03791aa352604a43f9b21fa19e205cae3dd6a813d820e50d985e6bc8fe8ba25e64ca1eeb73d0d8bb27428215c9b57be4f9edfc972044fe024576a0552e874b99bf9d0984eed8b109fa4fa021322360e376dd', '2026-03-02 08:00:00+00');
INSERT INTO public.revisions VALUES ('e75648c0-a64d-474e-86b7-1c0e0b67ec73', 1, '\x2dc1d6db479e842aede026c4d05bba79fb2ec6cc2e6724e032b1976f1021ca8d543ef8562a81003f0fc0d77df0b4321afb3b5ba4961c29f73b54614ccdcf6b361fa7930dc6e17631efefdc9ed07ab1f54d6c51446267343fef2747fdcc47df', '2026-03-02 08:00:00+00');
INSERT INTO public.revisions VALUES ('484790c4-420a-48dc-91d5-6a8d042c0cfd', 1, '\x96bea28dce33307284466aa405172c69d90ecd1eefebdaa1a300c9b2de2383207cedd9b188eeb4603ab3c59195b496ce751023ea99e3dd5b4c53abc17c885cb9049b8d87b9324d88c3976084a95222293f025beff234f0f3f7c6324c630c4c', '2026-03-02 08:00:00+00');
INSERT INTO public.revisions VALUES ('e75648c0-a64d-474e-86b7-1c0e0b67ec73', 2, '\xb8ae0134d9edaeb8f11a6a0194c953aa8d1deba54e0ea0ead943c9055568ab425e5ea4c8c394e2257114acca947537b1d871e824c9f5629639943891bf07db74218a740daa136c5e53b71bf9b80261f42a3214728dd7770062fb1ab53f58a5', '2026-03-02 08:00:00+00');
INSERT INTO public.revisions VALUES ('d1cc59e1-f9ce-4bf5-88b2-94e1b10a2d94', 1, '\xd2e5944eeeb3de6467660a06e2d16cae33facf50fd6f088fcdf631fdd77b8c7886744d7afd7ee00f9e9d4fd2817ba63317a5abafde83ebe6ac5f38be3d93bb3d93f42a77c620167c681c2f09107cecc096672666140a95910b0e3d3061dfce', '2026-03-02 08:00:00+00');
INSERT INTO public.submissions VALUES ('484790c4-420a-48dc-91d5-6a8d042c0cfd', 'antu', 'application', '921592785650', '\xfe8296661aca4eb2435fb1c9c2bcf2705a17c0bf862cddb10982cdccf01eda5a', '\xc1bde0d00b15d22968b39df3acdf41a548d062a4e5aa91078a63295d2e093978', '\x6ce1334ffa83165cb50097b1d0c6f570f7515ea3dad48d5c542a3cd5f30aa4f0ee63bf95acebf8526f854203a29eee4791ed0b04686213771c39c7c9', 'a', 1, 'received', '["no-form-token"]', '2026-03-02 08:00:00+00', '2026-03-02 08:15:00+00', NULL, NULL);
INSERT INTO public.submissions VALUES ('192a5747-a730-45b9-a296-b2bfdb7e9bc6', 'antu', 'application', '203822175311', '\x8b1d94402922553319f9dd8b318e767f0fc1dd7e36a5ff4a69b0f289066f842a', '\xd06a5830d4453ee5b29a44c4f604741f1edbc770cd60862c8210c0ea95a96ae7', '\xee513e08fdf093d124e5b60a6545d228d018f204a854262dcf366a1464db5b8ce54ee4de0330d4c9d6da8ed9964efa2f71b5ce54104161500a238bb8', 'a', 1, 'withdrawn', '["no-form-token"]', '2026-03-02 08:00:00+00', '2026-03-02 08:15:00+00', NULL, NULL);
INSERT INTO public.submissions VALUES ('e75648c0-a64d-474e-86b7-1c0e0b67ec73', 'antu', 'application', '390000050060', '\xb1cc6dfbd07346f3fb6edef9518f7c04d94a88056892e7d227226207ef4abcb9', '\x0236b777b6b0216ab736159cbb2cc1c3ca17f6262a0c8acebb531daf84c30f7d', '\xdff326dae62432b86a64d42395bc625016374265c126cda87412be0dc20be558f5bccd6012240eda1416f76b207da960220481438e857b9234f17474', 'a', 2, 'changed', '["no-form-token"]', '2026-03-02 08:00:00+00', '2026-03-02 08:15:00+00', NULL, NULL);
INSERT INTO public.submissions VALUES ('d1cc59e1-f9ce-4bf5-88b2-94e1b10a2d94', 'antu', 'consultation', '522145099104', '\x0ff0a011a28c5c8dfb0bb629253993dc69e86d35cabecb748449ee3ad6b2764a', '\x44dcf5d781ad9feaf8eb30cea95f4cb8616c223bb554c56552f6ccb352788328', '\x691be12df673793031bed6ce7cedeccc02977cee67149a442362b55869b90f6560a18f9b025bc4de5e76298089af80f656ec3fe9e8158ebbc19a0f1e', 'a', 1, 'answered', '["no-form-token"]', '2026-03-02 08:00:00+00', '2026-03-02 08:15:00+00', NULL, NULL);
INSERT INTO public.tokens VALUES ('\xbbc07397d47f8cf8d5746551b520a11c56d14ba9f5be2a9d52aeea96926c943c', 'a784450b-c9d1-4149-86e8-1abc960b248d', '2026-03-09 08:00:00+00');
INSERT INTO public.uploads VALUES ('00f197b4-3f05-4d1b-841c-a6a1f34e2f7a', 'a784450b-c9d1-4149-86e8-1abc960b248d', '\xfcf10e7366d6cd331d16069c176b590ac8f65366cae193e2b5735b4e9377dd47e93c3cb2cc344ab929c25a0ccccbebaa735b883ab713316110b1b9a1', 'a', '\xb4632fcc950c79cc27a33282cec4238549a052534824cb5fbfaa9d3b81569e58b2695ed164d9fec2a7e2b6d6', 20, 0, '[]', NULL, NULL, '2026-03-02 08:00:00+00', '2026-03-09 08:00:00+00');
ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_heads
    ADD CONSTRAINT audit_heads_pkey PRIMARY KEY (tenant);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (tenant, seq);
ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.handoffs
    ADD CONSTRAINT handoffs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.resume_codes
    ADD CONSTRAINT resume_codes_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT revisions_pkey PRIMARY KEY (submission_id, version);
ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_receipt_key UNIQUE (receipt);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.uploads
    ADD CONSTRAINT uploads_pkey PRIMARY KEY (id);
CREATE INDEX answers_by_submission ON public.answers USING btree (submission_id, at);
CREATE INDEX drafts_by_expiry ON public.drafts USING btree (expires_at);
CREATE INDEX outbox_due ON public.outbox USING btree (due_at) WHERE (delivered_at IS NULL);
CREATE INDEX submissions_by_tenant ON public.submissions USING btree (tenant, submitted_at);
CREATE INDEX submissions_to_forward ON public.submissions USING btree (forward_due_at) WHERE ((forward_due_at IS NOT NULL) AND (overdue_told_at IS NULL));
CREATE INDEX tokens_by_expiry ON public.tokens USING btree (expires_at);
CREATE INDEX tokens_by_owner ON public.tokens USING btree (owner_id);
CREATE INDEX uploads_by_owner ON public.uploads USING btree (owner_id);
CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.audit_is_append_only();
ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.submissions(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.handoffs
    ADD CONSTRAINT handoffs_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.submissions(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.resume_codes
    ADD CONSTRAINT resume_codes_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES public.drafts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT revisions_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.submissions(id) ON DELETE CASCADE;
