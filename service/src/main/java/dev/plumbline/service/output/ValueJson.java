package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Value;
import java.io.IOException;
import java.util.Map;

/** Values as JSON; a secret is written as its mask. */
final class ValueJson {
  private final JsonGenerator json;

  ValueJson(JsonGenerator json) {
    this.json = json;
  }

  void members(Map<String, Value> members) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Value> member : members.entrySet()) {
      json.writeFieldName(member.getKey());
      write(member.getValue());
    }
    json.writeEndObject();
  }

  void write(Value value) throws IOException {
    if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else if (value instanceof Value.Whole whole) {
      json.writeNumber(whole.number());
    } else if (value instanceof Value.Decimal decimal) {
      json.writeNumber(decimal.number());
    } else if (value instanceof Value.Flag flag) {
      json.writeBoolean(flag.flag());
    } else if (value instanceof Value.Hidden hidden) {
      json.writeString(hidden.secret().toString());
    } else if (value instanceof Value.Members members) {
      members(members.members());
    } else if (value instanceof Value.Items items) {
      items(items);
    } else {
      json.writeNull();
    }
  }

  private void items(Value.Items items) throws IOException {
    json.writeStartArray();
    for (Value item : items.items()) {
      write(item);
    }
    json.writeEndArray();
  }
}
