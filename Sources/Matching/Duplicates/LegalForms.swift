/// The legal forms of European organisations, which say nothing of who they are: `Nirloire SAS` and `Nirloire` are one
/// name.
///
/// Collected from the ISO 20275 list of Entity Legal Forms (GLEIF, version 1.5) for the EU, the EEA, the United Kingdom,
/// Switzerland and the Western Balkans: the short forms that names carry, and the words of the common long ones.
enum LegalForms {
  /// As many words has the longest form.
  static let longest = 4

  /// Whether some words are a legal form.
  /// - Parameter number: of the words, folded, without dots, with a space between them: `sp z oo`.
  static func isForm(_ number: UInt64) -> Bool { known.contains(number) }

  private static let known = LetterHashSet(forms)

  private static let forms = table.split { $0 == "," || $0 == "\n" }.map { $0.drop { $0 == " " } }.filter {
    !$0.isEmpty
  }

  private static let table = """
    sas, sasu, sarl, eurl, sa, sca, scs, snc, sci, scop, scic, sel, selarl, gie, gip, epic, epa, sem, spl, sica
    gmbh, mbh, ggmbh, ag, gag, kg, ohg, gbr, ug, ev, eg, kgaa, gmbh co kg, gmbh und co kg, ag co kg, eingetragener verein
    gesmbh, gesellschaft mbh, og, eu, gen
    bv, nv, vof, cv, ua, bvba, cvba, sprl, srl, scrl, scrlfs, vzw, ivzw, asbl, aisbl, comm v, commv, esv, besloten vennootschap
    naamloze vennootschap, societe anonyme, vereniging zonder winstoogmerk, association sans but lucratif
    sl, slu, sll, slp, sau, sal, sad, scoop, scl, s coop, sociedad limitada, sociedad anonima, coop v
    lda, unipessoal lda, sociedade unipessoal lda, crl, sgps, limitada, cipr
    spa, srls, sapa, sas di, scarl, scpa, scrl onlus, onlus, soc coop, soc coop agr, soc agr, coop, ss, societa cooperativa
    spzoo, sp zoo, sp z oo, sp z oo sp k, spolka zoo, sp k, spk, sp j, spj, psa, ska, spolka z oo, spolka akcyjna
    spolka z ograniczona odpowiedzialnoscia, fundacja
    sro, as, vos, ks, zs, ops, zu, spol sro, spol s ro, a s, s r o, druzstvo
    doo, dd, jdoo, ad, kd, dno, so p, zoo
    kft, zrt, nyrt, bt, kkt, nonprofit kft, rt
    srl d, ra, ong, scs sa, pfa
    ood, eood, ead, et, kda, sd, оод, еоод, ад, еад
    αε, επε, ικε, οε, εε, αμκε, ae, epe, ike, oe
    ltd, limited, plc, llp, llc, clg, dac, cic, cio, scio, inc, uc, teo, teoranta, public limited company, co ltd, company
    pte ltd, private limited company, company limited by guarantee
    as, asa, ans, ba, sf, ab, hb, kb, ek for, ekonomisk forening, aps, amba, ivs, is, fmba, oy, oyj, ry, osk, ky, tmi
    ehf, hf, ohf, slf, ses
    ou, mtu, sa eesti, fie, uab, mb, vsi, tub, sia, ik, ps
    se, sce, eeig, eeio, egtc, ewiv, geie, gect, eric
    """
}
