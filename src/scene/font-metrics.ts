/**
 * Advance widths of Source Sans 3 and Source Serif 4 in thousandths of an em, base 36, for the code points of `ranges`
 * in turn; 0 where the font has no such glyph. Written by scripts/font-metrics.mjs; do not edit.
 */
export const ranges = [
  [32, 126],
  [160, 191],
  [198, 198],
  [216, 216],
  [223, 223],
  [230, 230],
  [248, 248],
  [8208, 8230],
  [1024, 1119],
] as const;

export const advances = {
  sans400:
    '5k 81 bu dt dt mw gx 6x 8f 8f bm dt 6x 8n 6x 9q dt dt dt dt dt dt dt dt dt dt 6x 6x dt dt dt bt nj f3 gc fv h3 en dq h5 i4 7b db g3 di k7 hz ig fq ig ft eu ew hx eb lu e9 d8 ez 8f 9q 8f dt dw f2 e0 fd co ff ds 84 e0 f4 6u 6v dr 73 n1 f7 f2 ff ff 9n bn 9e f4 cz jz ce cz bt 8f 6p 8f dt 5k 81 dt dt dt dt 6p dt f2 ko 9l bx dt 0 br f2 97 dt a7 a7 f2 fm fk 6x f2 a7 a5 bx lp mg m4 bt mu ig g0 lm f2 0 0 0 dc m8 0 0 0 6x 6x 6x 0 bu bu bu 0 0 0 8g 0 9a ij qc en en j3 du fv eu 7b 7b dc ox pt jc g3 i8 ea hx f4 g4 gc du hq en n2 fa ia i8 g3 hi k7 i4 ig hx fq fv ew ea kc e9 hu gm od og k0 m6 g4 fv p8 g6 e0 f4 e4 bf et ds j4 co fp fp dr er hl fm f2 fd ff co cs cz ke ce fi e8 kt l5 gk iq dn co ki eb ds ds fk bf co bn 6u 6u 6v kf l2 f4 dr fp cz fi',
  sans700:
    '5k 9g ex eo eo nt ij 8c 9k 9k cp eo 8c 98 8c 9f eo eo eo eo eo eo eo eo eo eo 8c 8c eo eo eo cv p2 fx gt g6 hn f8 ek hq iq 8d e5 h2 ee l6 ih j0 gk j0 h1 fg fg ih fg ml fr el f1 9k 9f 9k eo dw ff en fx d0 fx ee 9h eu fv 7o 7q f8 7y nt fw ff fx fx b2 cb an fs ej lk ea eh cs 9k 7g 9k eo 5k 9g eo eo eo eo 7g eo ff ku 9z dc eo 0 cu ff a5 eo ag ag ff gi ho 8c ff ag ad dc mh ni mq cv nh j0 hk lp ff 0 0 0 dc m8 0 0 0 8c 8c 8c 0 ex ex ex 0 0 0 9l 0 9a ij r6 f8 f8 jh eh g6 fg 8d 8d e5 p6 px jy h2 is ff if fx go gt eh im f8 ob fg iu is h2 i9 l6 iq j0 if gk g6 fg ff l8 fr il hi pe ps ka np go g6 qe h5 en fl eo c0 g8 ee l7 d8 g7 g7 f8 fx ic g6 ff fy fx cz do eh ln ea gk fa mb n2 hb kj ec d0 lk f5 ee ee g0 c0 d0 cb 7o 7o 7q lo lw fv f8 g7 eh g2',
  serif400:
    '6l 81 al el ee pw k8 52 a2 a2 cq eu 8e 8w 8e 9h ep ep ep ep ep ep ep ep ep ep 8e 8e eu eu eu bi n6 js i5 ie kj hq h0 k3 mm ag al jq h6 pz lc ki h9 ki j6 f4 hk l2 jp rx io ij ga 9b 9h 9b eu ea b4 f1 h7 eg h2 et a9 fh ht 95 8f gi 95 qj hv g3 ha gp co cx 9z hg g3 n8 ft ga dm 9z 82 9z eu 6l 81 ee ef dx ee 82 dq b4 l0 ag f0 eu 0 cs b4 9k eu al al b4 h5 gn 8e b4 al b4 f0 p2 pw p2 bi qk ki hi mz g3 0 0 0 ea mm 0 0 0 69 69 69 0 c8 c8 c8 0 0 0 8h 0 9a ij my hq hq kb fu hi f4 ag ag al pp sf me ix m9 jl lt js hj i5 fu k4 hq qp fj m9 m9 ix jh pz mm ki ls h9 ie hk jl kv io lt k4 tw tw k5 q5 h7 hk sk ix f1 fs f9 da gl et mr cv il il gf gv lx if g3 ib ha eg fk ga n4 ft i7 gj pg pf hw md er ee ne fy et et gm da ee cx 95 95 8f m9 np ht gf il ga if',
  serif700:
    '63 9k d3 fq fm qy kv 6j bd bd cr fn 8o 9s 8o av ft ft ft ft ft ft ft ft ft ft 8o 8o fn fn fn cg p6 js j3 ih kv hj gw k7 mb b4 bd kp h2 pp kq kr i8 kr k9 g3 in l1 jj st j1 ij gn ak av ak fn f3 b4 fv hw ew hn f7 am gf id 9k 92 ht 9m qy ie gr hx hf du dj ak i6 g9 o2 gr gn e2 ac 8r ac fn 63 9k fm fn f3 fm 8r ex b4 kp b0 gx fn 0 d3 b4 9k fn b4 b4 b4 hp i1 8o b4 b4 bm gx q0 qy q0 cg pt kr j3 n7 gr 0 0 0 f3 nf 0 0 0 6w 6w 6w 0 dg de de 0 0 0 9e 0 9a ij ok hj hj lu ga ht g3 b4 b4 bd rh sx nb kd ma jh lv js id j3 ga ko hj sq g3 ma ma kd kj pp mb kr m2 i8 ih in jh ms j1 m6 kq uu v5 lr s7 ib hy t3 k1 fv go gd dp hp f7 oo dx jf jf hh hv m5 j7 gr j0 hx ew gn gn oi gr jm hs qk r5 jq os g2 ey oo h7 f7 f7 hf dp ez dj 9k 9k 92 nz pb id hh jf gn j0',
} as const;
