import SiteText

/// References to needs and findings.
let partSnapshots = [
  Snapshot(
    "needs",
    #"""
    -- organisations/lab.yaml --
    name: LAB
    type: cluster
    country: FR
    needs: [{id: cereal-samples, title: N, kind: business}, {id: lab, title: N, kind: business}]
    offers: [{id: offered, title: O, kind: business}]
    -- services/s.yaml --
    name: S
    type: testing
    stage: live
    answers: [lab#⟦cereal-sample⟧, ⟦lba⟧#lab, ⟦lab⟧, ⟦lab#⟧, ⟦lab#a#b⟧, lab#⟦offered⟧, lab#lab]
    """#,
    #"""
    error A0505 at 1: organisations/lab has no need `cereal-sample`
      label: the closest is `cereal-samples`
      possible edit at 1: write `cereal-samples` => cereal-samples
    error A0501 at 2: no organisation has the id `lba`
      label: the closest is `lab`
      possible edit at 2: write `lab` => lab
    error A0506 at 3: `lab` is not written `organisation#need`
    error A0506 at 4: `lab#` is not written `organisation#need`
    error A0506 at 5: `lab#a#b` is not written `organisation#need`
    error A0505 at 6: organisations/lab has no need `offered`
      label: it has `cereal-samples`, `lab`
      note: `offered` is an offer; here a need is wanted
    """#),
  Snapshot(
    "needsInQuotationMarks",
    #"""
    -- organisations/lab.yaml --
    name: LAB
    type: cluster
    country: FR
    needs: [{id: cereal-samples, title: N, kind: business}, {id: lab, title: N, kind: business}]
    offers: [{id: offered, title: O, kind: business}]
    -- services/s.yaml --
    name: S
    type: testing
    stage: live
    answers: ['lab#⟦cereal-sample⟧', "⟦lba⟧#lab", ⟦"lab#cereal-\x73ample"⟧]
    """#,
    #"""
    error A0505 at 1: organisations/lab has no need `cereal-sample`
      label: the closest is `cereal-samples`
      possible edit at 1: write `cereal-samples` => cereal-samples
    error A0501 at 2: no organisation has the id `lba`
      label: the closest is `lab`
      possible edit at 2: write `lab` => lab
    error A0505 at 3: organisations/lab has no need `cereal-sample`
      label: the closest is `cereal-samples`
    """#),
  Snapshot(
    "anOrganisationWithoutNeeds",
    #"""
    -- organisations/lab.yaml --
    name: LAB
    type: cluster
    country: FR

    -- services/s.yaml --
    name: S
    type: testing
    stage: live
    answers: [lab#⟦lab⟧]
    """#,
    #"""
    error A0505 at 1: organisations/lab has no need `lab`
      label: it has none
    """#),
  Snapshot(
    "findings",
    #"""
    -- organisations/lab.yaml --
    name: LAB
    type: cluster
    country: FR
    needs: [{id: cereal-samples, title: N, kind: business}, {id: lab, title: N, kind: business}]
    offers: [{id: offered, title: O, kind: business}]
    -- consultations/c.yaml --
    title: C
    track: policy
    findings: [{id: f1, text: F, needs: [lab#⟦labs⟧]}]
    -- briefs/b.yaml --
    title: B
    recommendations: [{id: r, text: R, answers: [c#f1, lab#lab, c#⟦f2⟧, lab#⟦lob⟧, ⟦d⟧#f1, ⟦lobb⟧#lab, ⟦c⟧]}]
    """#,
    #"""
    error A0505 at 2: consultations/c has no finding `f2`
      label: the closest is `f1`
      possible edit at 2: write `f1` => f1
    error A0505 at 3: organisations/lab has no need `lob`
      label: the closest is `lab`
      possible edit at 3: write `lab` => lab
    error A0501 at 4: no consultation and no organisation has the id `d`
      label: the closest is `c`
      possible edit at 4: write `c` => c
    error A0501 at 5: no consultation and no organisation has the id `lobb`
    error A0506 at 6: `c` is not written `consultation#finding` or `organisation#need`
    error A0505 at 1: organisations/lab has no need `labs`
      label: the closest is `lab`
      possible edit at 1: write `lab` => lab
    """#),
]
