import Model
import Templates

/// Whom to write to, as declared: consent is checked where the record is read.
enum ContactView {
  static let contact = View<Contact>(
    "contact",
    [
      .localText("role") { contact, _ in contact.role }, .text("name") { contact, _ in contact.name },
      .view("email", address) { contact, _ in contact.email.map(FactValue.email) },
      .view("phone", address) { contact, _ in contact.phone.map(FactValue.phone) },
    ])

  /// A mailbox or a telephone.
  private static let address = View<FactValue>(
    "address",
    [.text("href") { value, _ in value.address }, .html("label") { value, _ in value.html }])
}
